import { LvmBackend, LvmBackendProps, targetOptions } from './lvm-backend';
import { Release } from '../facts/release';
import { Iscsid } from '../nodes/iscsid';
import { NodeService } from '../nodes/node-service';
import { OptionValue } from '../oslo/value/option-value';

/** Properties of an LVM back-end over iSCSI. */
export interface LvmIscsiBackendProps extends LvmBackendProps {
  /**
   * The iSCSI initiator of the nodes.
   *
   * @default new Iscsid()
   */
  readonly iscsid?: Iscsid;
}

/**
 * A back-end over an LVM volume group of one node, whose volumes are attached over iSCSI.
 *
 * It adds the volume group, iscsid and multipathd to the nodes. Applying them reboots every node of their pool.
 */
export class LvmIscsiBackend extends LvmBackend {
  private readonly props: LvmIscsiBackendProps;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param props where the volumes are
   * @throws if Cinder does not accept an address, port, prefix or name, or if the node gets another volume group
   */
  public constructor(name: string, props: LvmIscsiBackendProps) {
    super(name, props);
    this.props = props;
  }

  protected targetProtocol(release: Release): { [option: string]: OptionValue } {
    return targetOptions({ protocol: 'iscsi', helper: 'lioadm' }, this.props, release);
  }

  protected protocolServices(): NodeService[] {
    return [this.props.iscsid ?? new Iscsid()];
  }
}
