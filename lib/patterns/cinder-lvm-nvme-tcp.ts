import { Construct } from 'constructs';
import { CinderLvmPattern, CinderLvmPatternProps } from './cinder-lvm-pattern';
import { LvmNvmeTcpBackend, LvmNvmeTcpBackendProps } from '../cinder/lvm-nvme-tcp-backend';

/** Properties of a Glance that stores images in Cinder volumes on LVM, attached over NVMe-TCP. */
export interface CinderLvmNvmeTcpProps extends CinderLvmPatternProps, LvmNvmeTcpBackendProps {
  /**
   * The name of the back-end.
   *
   * @default 'lvm-nvme-tcp'
   */
  readonly backendName?: string;
}

/**
 * A Glance that stores images in Cinder volumes on the LVM of one node, attached over NVMe-TCP. It contains the store, the back-end and
 * the node services.
 *
 * Applying the node services (the volume group, NVMe modules and host ids, multipathd) reboots the nodes of their pool.
 */
export class CinderLvmNvmeTcp extends CinderLvmPattern {
  /** The back-end. */
  public readonly backend: LvmNvmeTcpBackend;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props the addresses of the node, and the changes to the base
   * @throws when the API server, Cinder or Glance does not accept a value
   */
  public constructor(scope: Construct, id: string, props: CinderLvmNvmeTcpProps) {
    super(scope, id, props);
    this.backend = new LvmNvmeTcpBackend(props.backendName ?? 'lvm-nvme-tcp', props);
    this.controlPlane.cinder.addBackend(this.backend);
  }
}
