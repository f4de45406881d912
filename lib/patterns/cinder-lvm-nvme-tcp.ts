import { Construct } from 'constructs';
import { CinderLvmPattern, CinderLvmPatternProps } from './cinder-lvm-pattern';
import { LvmNvmeTcpBackend, LvmNvmeTcpBackendProps } from '../cinder/lvm-nvme-tcp-backend';

/** Properties of a Glance that stores images in Cinder volumes over LVM and NVMe-TCP. */
export interface CinderLvmNvmeTcpProps extends CinderLvmPatternProps, LvmNvmeTcpBackendProps {
  /**
   * The name of the back-end.
   *
   * @default 'lvm-nvme-tcp'
   */
  readonly backendName?: string;
}

/**
 * A Glance that stores images in Cinder volumes of one node's LVM, attached over NVMe-TCP: store, back-end and node services.
 *
 * The node services (the volume group, NVMe modules and host ids, multipathd) reboot the nodes of their pool when they are applied.
 */
export class CinderLvmNvmeTcp extends CinderLvmPattern {
  /** The back-end. */
  public readonly backend: LvmNvmeTcpBackend;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props the node's addresses, and what differs from the base
   * @throws when a value is not what the API server, Cinder or Glance takes
   */
  public constructor(scope: Construct, id: string, props: CinderLvmNvmeTcpProps) {
    super(scope, id, props);
    this.backend = new LvmNvmeTcpBackend(props.backendName ?? 'lvm-nvme-tcp', props);
    this.controlPlane.cinder.addBackend(this.backend);
  }
}
