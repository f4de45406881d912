import { Duration } from 'cdk8s';
import { CinderStoreCredentials } from './cinder-store-credentials';
import { Store, StoreBindOptions, StoreProps } from './store';
import { boolean, checkAll, oneLine, optional } from '../check';
import { since } from '../facts/release';
import { quoted } from '../facts/text/quoting';
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
   * The credentials with which Glance uses Cinder. Each Glance process logs in once, for the Cinder store that it uses first. Give all
   * Cinder stores of one API instance the same credentials.
   *
   * @default CinderStoreCredentials.serviceUser()
   * @see https://github.com/openstack/glance_store/blob/master/glance_store/_drivers/cinder/store.py
   */
  readonly credentials?: CinderStoreCredentials;

  /**
   * The place of Cinder in keystone's catalog: the service's type, name (may be empty) and endpoint type, separated by colons
   * (`cinder_catalog_info`). Glance reads it only for stores without credentials. Otherwise it uses the public endpoint of `volumev3`.
   *
   * @default 'volumev3::internalURL'
   */
  readonly catalogInfo?: string;

  /**
   * The region of Cinder in keystone's catalog (`cinder_os_region_name`).
   *
   * @default - the first region that keystone lists
   */
  readonly region?: string;

  /**
   * The URL of Cinder's endpoint, instead of the one in keystone's catalog (`cinder_endpoint_template`). `%(tenant)s` in it stands
   * for the project.
   *
   * @default - the endpoint in keystone's catalog
   */
  readonly endpointTemplate?: string;

  /**
   * The number of attempts to attach a volume, at least 1 (`cinder_attachment_retry_attempts`). Since release `main`.
   *
   * @default 5
   */
  readonly attachmentRetryAttempts?: number;

  /**
   * Whether volumes are attached over several paths (`cinder_use_multipath`). The nodes then run multipathd. Installing it reboots them.
   *
   * @default false
   */
  readonly multipath?: boolean;

  /**
   * Whether attaching a volume fails if multipathd does not run (`cinder_enforce_multipath`). Requires `multipath`.
   *
   * @default false
   */
  readonly enforceMultipath?: boolean;

  /**
   * Whether an attached volume is extended if the size of the image is not known in advance (`cinder_do_extend_attached`). The
   * back-end must support it.
   *
   * @default false
   */
  readonly extendAttached?: boolean;

  /**
   * The number of retries of a failed request to Cinder (`cinder_http_retries`).
   *
   * @default 3
   */
  readonly httpRetries?: number;

  /**
   * The time that Cinder may take to create, attach or delete a volume, in whole seconds (`cinder_state_transition_timeout`).
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
   * A file with the certificates of the authorities that verify Cinder, an absolute path in the pods
   * (`cinder_ca_certificates_file`).
   *
   * @default - the authorities of the system
   */
  readonly caCertificatesFile?: string;

  /**
   * Whether Cinder's certificate is verified (the opposite of `cinder_api_insecure`).
   *
   * @default true
   */
  readonly verifyCertificate?: boolean;

  /**
   * Whether the store adds the node services that it needs to attach volumes: multipathd if `multipath` is true. Set it to false if
   * the nodes have them already. Adding them reboots the nodes. `controlPlane.nodeServices.add(new Multipathd({ … }))` replaces it by one
   * with other properties.
   *
   * @default true
   */
  readonly bringNodeServices?: boolean;
}

/**
 * A store that keeps each image in a Cinder volume (type `cinder`).
 *
 * The operator runs the pods of such a store privileged, because they attach volumes on the node. The back-end adds what its
 * protocol needs there. With `multipath`, the store adds multipathd, whose `MachineConfig` reboots the nodes.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/configuring.html#configuring-the-cinder-storage-backend
 */
export class CinderStore extends Store {
  private readonly props: CinderStoreProps;
  private readonly credentials: CinderStoreCredentials;

  /**
   * @param id the store's id
   * @param props where the images are
   * @throws if Glance does not accept a name, path, count, duration or the catalog info, or if multipath is enforced but not used
   */
  public constructor(id: string, props: CinderStoreProps = {}) {
    super(id, 'cinder', props);
    this.props = props;
    this.credentials = props.credentials ?? CinderStoreCredentials.serviceUser();
    checkAll(`store '${id}'`,
      ...propertyChecks(CINDER_OPTIONS, props),
      () => optional(props.bringNodeServices, (value) => boolean('bringNodeServices', value)),
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
  endpointTemplate: text('cinder_endpoint_template', endpointTemplate),
  attachmentRetryAttempts: whole('cinder_attachment_retry_attempts', { min: 1 }, { releases: since('main') }),
};

function refuseEnforcedSinglePath({ multipath, enforceMultipath }: CinderStoreProps): void {
  if (enforceMultipath && !multipath) {
    throw new Error('enforceMultipath is true, but multipath is not: set multipath too, or leave enforceMultipath out.');
  }
}

function endpointTemplate(property: string, value: string): string {
  if (!/^https?:\/\/[^\s/]+/.test(value)) {
    throw new Error(`${property} is ${quoted(value)}: use a URL that begins with 'http://' or 'https://', such as 'https://cinder.example.org/v3/%(tenant)s'.`);
  }
  return oneLine(property, value);
}

function catalogInfo(property: string, value: string): string {
  if (!/^[^:\s]+:[^:\n]*:(publicURL|internalURL|adminURL)$/.test(value)) {
    throw new Error(`${property} is ${quoted(value)}: use a service's type, name and endpoint type with colons between, such as 'volumev3::internalURL'.`);
  }
  return value;
}
