import { Duration } from 'cdk8s';
import { CinderStoreCredentials } from './cinder-store-credentials';
import { Store, StoreBindOptions, StoreProps } from './store';
import { checkAll } from '../check';
import { quoted } from '../facts/quoting';
import { Multipathd } from '../nodes/multipathd';
import { NodeService } from '../nodes/node-service';
import { flag, invertedFlag, absolute, seconds, text, whole } from '../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../options/option-table';
import { OptionValue } from '../oslo/value/option-value';

/** Properties of a store in Cinder volumes. */
export interface CinderStoreProps extends StoreProps {
  /**
   * The volume type of the images' volumes (`cinder_volume_type`). Several Cinder stores differ in it.
   *
   * @default - Cinder's default type
   */
  readonly volumeType?: string;

  /**
   * As whom Glance speaks to Cinder. Each process of Glance logs in once, for the Cinder store that it uses first: those of one API
   * instance want the same credentials.
   *
   * @default CinderStoreCredentials.serviceUser()
   * @see https://github.com/openstack/glance_store/blob/master/glance_store/_drivers/cinder/store.py
   */
  readonly credentials?: CinderStoreCredentials;

  /**
   * Where Cinder is in keystone's catalog: the service's type, name (may be empty) and endpoint type, with colons between
   * (`cinder_catalog_info`). Glance reads it for stores without credentials; with some it takes the public endpoint of `volumev3`.
   *
   * @default 'volumev3::internalURL'
   */
  readonly catalogInfo?: string;

  /**
   * The region of Cinder in keystone's catalog (`cinder_os_region_name`).
   *
   * @default - the first that keystone lists
   */
  readonly region?: string;

  /**
   * Whether volumes are attached over several paths (`cinder_use_multipath`). The nodes then run multipathd, which reboots them.
   *
   * @default false
   */
  readonly multipath?: boolean;

  /**
   * Whether a volume is not attached at all when multipathd does not run (`cinder_enforce_multipath`). With `multipath` only.
   *
   * @default false
   */
  readonly enforceMultipath?: boolean;

  /**
   * Whether a volume grows while it is attached when an image's size is not known beforehand, which the back-end has to support
   * (`cinder_do_extend_attached`).
   *
   * @default false
   */
  readonly extendAttached?: boolean;

  /**
   * How often a request to Cinder is tried again (`cinder_http_retries`).
   *
   * @default 3
   */
  readonly httpRetries?: number;

  /**
   * How long Cinder may take to make, attach or remove a volume, in whole seconds (`cinder_state_transition_timeout`).
   *
   * @default Duration.minutes(5)
   */
  readonly stateTransitionTimeout?: Duration;

  /**
   * The directory in the pods below which volumes of NFS back-ends are mounted, an absolute path (`cinder_mount_point_base`).
   *
   * @default '/var/lib/glance/mnt'
   */
  readonly mountPointBase?: string;

  /**
   * A file with the authorities' certificates by which Cinder is verified, an absolute path in the pods
   * (`cinder_ca_certificates_file`).
   *
   * @default - the system's authorities
   */
  readonly caCertificatesFile?: string;

  /**
   * Whether Cinder's certificate is verified (the opposite of `cinder_api_insecure`).
   *
   * @default true
   */
  readonly verifyCertificate?: boolean;

  /**
   * Whether the store brings the node services that attaching volumes needs: multipathd when `multipath` is true. False where the
   * nodes have them already. Bringing them reboots the nodes.
   *
   * @default true
   */
  readonly bringNodeServices?: boolean;
}

/**
 * A store that keeps each image in a Cinder volume (type `cinder`).
 *
 * The operator runs the pods of such a store privileged, for they attach volumes on the node. What the protocol of the back-end
 * needs there comes with the back-end; with `multipath` the store brings multipathd, whose `MachineConfig` reboots the nodes.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/configuring.html#configuring-the-cinder-storage-backend
 */
export class CinderStore extends Store {
  private readonly props: CinderStoreProps;
  private readonly credentials: CinderStoreCredentials;

  /**
   * @param id the store's id
   * @param props where the images are
   * @throws when a name, path, count, duration or the catalog info is not what Glance takes, or several paths are enforced but not used
   */
  public constructor(id: string, props: CinderStoreProps = {}) {
    super(id, 'cinder', props);
    this.props = props;
    this.credentials = props.credentials ?? CinderStoreCredentials.serviceUser();
    checkAll(`store '${id}'`,
      ...propertyChecks(CINDER_OPTIONS, props),
      () => refuseEnforcedSinglePath(props));
  }

  protected renderOptions({ release }: StoreBindOptions): { [name: string]: OptionValue } {
    return { ...this.credentials._options(), ...propertyOptions(CINDER_OPTIONS, this.props, release) };
  }

  protected customServiceConfigSecrets(): string[] {
    const secretName = this.credentials._secretName();
    return secretName === undefined ? [] : [secretName];
  }

  protected nodeServices(): NodeService[] {
    return this.props.multipath && (this.props.bringNodeServices ?? true) ? [new Multipathd()] : [];
  }

  protected usesApplicationCredential(): boolean {
    return this.credentials._isApplicationCredential();
  }
}

/** The options of a cinder store, by property; those of its credentials are written before them. */
export const CINDER_OPTIONS: OptionTable<CinderStoreProps> = {
  catalogInfo: text('cinder_catalog_info', catalogInfo, { absent: OptionValue.string('volumev3::internalURL') }),
  region: text('cinder_os_region_name'),
  httpRetries: whole('cinder_http_retries', { min: 0 }),
  caCertificatesFile: absolute('cinder_ca_certificates_file'),
  verifyCertificate: invertedFlag('cinder_api_insecure'),
  volumeType: text('cinder_volume_type'),
  multipath: flag('cinder_use_multipath'),
  enforceMultipath: flag('cinder_enforce_multipath'),
  extendAttached: flag('cinder_do_extend_attached'),
  stateTransitionTimeout: seconds('cinder_state_transition_timeout'),
  mountPointBase: absolute('cinder_mount_point_base'),
};

function refuseEnforcedSinglePath({ multipath, enforceMultipath }: CinderStoreProps): void {
  if (enforceMultipath && !multipath) {
    throw new Error('enforceMultipath is true, but multipath is not: set multipath too, or leave enforceMultipath out.');
  }
}

function catalogInfo(property: string, value: string): string {
  if (!/^[^:\s]+:[^:\n]*:(publicURL|internalURL|adminURL)$/.test(value)) {
    throw new Error(`${property} is ${quoted(value)}: use a service's type, name and endpoint type with colons between, such as 'volumev3::internalURL'.`);
  }
  return value;
}
