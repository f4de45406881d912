import { Construct } from 'constructs';
import { CinderLvmPattern, CinderLvmPatternProps } from './cinder-lvm-pattern';
import { LvmIscsiBackend, LvmIscsiBackendProps } from '../cinder/lvm-iscsi-backend';

/** Properties of a Glance that stores images in Cinder volumes over LVM and iSCSI. */
export interface CinderLvmIscsiProps extends CinderLvmPatternProps, LvmIscsiBackendProps {
  /**
   * The name of the back-end.
   *
   * @default 'lvm-iscsi'
   */
  readonly backendName?: string;
}

/**
 * A Glance that stores images in Cinder volumes of one node's LVM, attached over iSCSI: store, back-end and node services.
 *
 * The node services (the volume group, iscsid, multipathd) reboot the nodes of their pool when they are applied.
 */
export class CinderLvmIscsi extends CinderLvmPattern {
  /** The back-end. */
  public readonly backend: LvmIscsiBackend;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props the node's addresses, and what differs from the base
   * @throws when a value is not what the API server, Cinder or Glance takes
   */
  public constructor(scope: Construct, id: string, props: CinderLvmIscsiProps) {
    super(scope, id, props);
    this.backend = new LvmIscsiBackend(props.backendName ?? 'lvm-iscsi', props);
    this.controlPlane.cinder.addBackend(this.backend);
  }
}
