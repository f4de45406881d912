import { Construct } from 'constructs';
import { CinderLvmPattern, CinderLvmPatternProps } from './cinder-lvm-pattern';
import { LvmIscsiBackend, LvmIscsiBackendProps } from '../cinder/lvm-iscsi-backend';

/** Properties of a Glance that stores images in Cinder volumes on LVM, attached over iSCSI. */
export interface CinderLvmIscsiProps extends CinderLvmPatternProps, LvmIscsiBackendProps {
  /**
   * The name of the back-end.
   *
   * @default 'lvm-iscsi'
   */
  readonly backendName?: string;
}

/**
 * A Glance that stores images in Cinder volumes on the LVM of one node, attached over iSCSI. It contains the store, the back-end and
 * the node services.
 *
 * Applying the node services (the volume group, iscsid, multipathd) reboots the nodes of their pool.
 */
export class CinderLvmIscsi extends CinderLvmPattern {
  /** The back-end. */
  public readonly backend: LvmIscsiBackend;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props the addresses of the node, and the changes to the base
   * @throws when the API server, Cinder or Glance does not accept a value
   */
  public constructor(scope: Construct, id: string, props: CinderLvmIscsiProps) {
    super(scope, id, props);
    this.backend = new LvmIscsiBackend(props.backendName ?? 'lvm-iscsi', props);
    this.controlPlane.cinder.addBackend(this.backend);
  }
}
