import { Duration } from 'cdk8s';
import { SanBackend, SanBackendProps } from './san-backend';
import { SanTransport } from './san-transport';
import { checkAll, host, httpUrl } from '../../check';
import { isIpv4 } from '../../facts/address';
import { DRIVERS_BY_TRANSPORT } from '../../facts/cinder/cinder-drivers';
import { Release } from '../../facts/release';
import { quoted } from '../../facts/text/quoting';
import { derived, flag, list, text } from '../../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';
import { BackendBindOptions } from '../backend';

/** Properties of a back-end on an HPE 3PAR, Primera or Alletra 9000. */
export interface Hpe3ParBackendProps extends SanBackendProps {
  /** How nodes reach the volumes: `ISCSI` or `FC`. */
  readonly transport: SanTransport;

  /** The URL of the array's web services, such as `https://10.0.0.1:8080/api/v1` (`hpe3par_api_url`). */
  readonly apiUrl: string;

  /** The address of the array for SSH (`san_ip`). */
  readonly managementAddress: string;

  /**
   * The array's iSCSI target addresses, IPv4 with an optional port (`hpe3par_iscsi_ips`). Required for iSCSI, at least one.
   *
   * @default - none; only for FC
   */
  readonly addresses?: string[];

  /**
   * The common provisioning groups of the volumes (`hpe3par_cpg`).
   *
   * @default ['OpenStack']
   */
  readonly cpgs?: string[];

  /**
   * The time for which a snapshot cannot be deleted, in whole hours (`hpe3par_snapshot_retention`). Requires `snapshotExpiration`.
   *
   * @default - none
   */
  readonly snapshotRetention?: Duration;

  /**
   * The time after which the array deletes a snapshot, in whole hours, more than `snapshotRetention` (`hpe3par_snapshot_expiration`).
   *
   * @default - never
   */
  readonly snapshotExpiration?: Duration;

  /**
   * Whether iSCSI sessions authenticate with CHAP (`hpe3par_iscsi_chap_enabled`).
   *
   * @default false
   */
  readonly chap?: boolean;

  /**
   * Whether the driver logs its REST traffic (`hpe3par_debug`).
   *
   * @default false
   */
  readonly debug?: boolean;
}

/**
 * A back-end on an HPE 3PAR, Primera or Alletra 9000. The Secret sets `hpe3par_username`, `hpe3par_password`, `san_login` and
 * `san_password`. The image of the volume service must contain the Python package `python-3parclient`.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/drivers/hpe-3par-driver.html
 */
export class Hpe3ParBackend extends SanBackend {
  private readonly props: Hpe3ParBackendProps;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param props the array
   * @throws if the transport is not supported, the addresses for iSCSI are missing, or Cinder does not accept a value
   */
  public constructor(name: string, props: Hpe3ParBackendProps) {
    super(name, props.transport, [SanTransport.ISCSI, SanTransport.FC], props);
    this.props = props;
    checkAll(`back-end '${name}'`,
      ...propertyChecks(HPE_3PAR_OPTIONS, props),
      () => checkTransport(props),
      () => checkSnapshots(props));
  }

  protected driver(_release: Release): string {
    return this.props.transport === SanTransport.FC ? DRIVERS_BY_TRANSPORT.hpe3par.fc : DRIVERS_BY_TRANSPORT.hpe3par.iscsi;
  }

  protected tlsOptions(): string[] {
    return [];
  }

  protected arrayOptions({ release }: BackendBindOptions): { [name: string]: OptionValue } {
    return propertyOptions(HPE_3PAR_OPTIONS, this.props, release);
  }
}

/** The options of a back-end on an HPE 3PAR, by property. */
export const HPE_3PAR_OPTIONS: OptionTable<Hpe3ParBackendProps> = {
  apiUrl: text('hpe3par_api_url', httpUrl),
  managementAddress: text('san_ip', host),
  addresses: list('hpe3par_iscsi_ips', targetAddress),
  cpgs: list('hpe3par_cpg'),
  snapshotRetention: derived('hpe3par_snapshot_retention', 'string', hours),
  snapshotExpiration: derived('hpe3par_snapshot_expiration', 'string', hours),
  chap: flag('hpe3par_iscsi_chap_enabled'),
  debug: flag('hpe3par_debug'),
};

// The driver splits address and port at the first colon.
function targetAddress(property: string, value: string): string {
  const [address, port, ...others] = value.split(':');
  if (!isIpv4(address) || others.length > 0 || (port !== undefined && !/^\d{1,5}$/.test(port))) {
    throw new Error(`${property} is ${quoted(value)}: use an IPv4 address, with an optional port, such as '172.18.0.20:3260'.`);
  }
  return value;
}

function hours(property: string, value: Duration): OptionValue {
  const count = value.toHours({ integral: false });
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`${property} is ${count} hours: use a whole number of hours, at least 1.`);
  }
  return OptionValue.string(String(count));
}

function checkTransport({ transport, addresses, chap }: Hpe3ParBackendProps): void {
  if (transport === SanTransport.ISCSI && addresses === undefined) {
    throw new Error('addresses is missing: SanTransport.ISCSI needs the iSCSI target addresses of the array.');
  }
  if (transport === SanTransport.FC && (addresses !== undefined || chap)) {
    throw new Error(`${addresses === undefined ? 'chap' : 'addresses'} has no effect with SanTransport.FC: remove it.`);
  }
}

function checkSnapshots({ snapshotRetention: retention, snapshotExpiration: expiration }: Hpe3ParBackendProps): void {
  if (retention !== undefined && (expiration === undefined || expiration.toMilliseconds() <= retention.toMilliseconds())) {
    throw new Error('snapshotExpiration must be given together with snapshotRetention, and must be longer.');
  }
}
