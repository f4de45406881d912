import { SanBackend, SanBackendProps } from './san-backend';
import { SanTransport } from './san-transport';
import { checkAll, host } from '../../check';
import { DRIVERS_BY_TRANSPORT } from '../../facts/cinder/cinder-drivers';
import { Release } from '../../facts/release';
import { quoted } from '../../facts/text/quoting';
import { flag, list, text, whole } from '../../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';
import { BackendBindOptions } from '../backend';

/** Properties of a back-end on a Hitachi VSP. */
export interface HitachiVspBackendProps extends SanBackendProps {
  /** How nodes reach the volumes: `ISCSI` or `FC`. */
  readonly transport: SanTransport;

  /** The address of the REST API server (`san_ip`). */
  readonly managementAddress: string;

  /** The product number of the array, digits (`hitachi_storage_id`). */
  readonly storageId: string;

  /** The pools of the volumes by number or name, at least one (`hitachi_pools`). */
  readonly pools: string[];

  /** The ports through which Cinder reaches the volumes, such as `CL1-A`, at least one (`hitachi_target_ports`). */
  readonly targetPorts: string[];

  /**
   * The ports through which compute nodes reach the volumes (`hitachi_compute_target_ports`).
   *
   * @default - `targetPorts`
   */
  readonly computeTargetPorts?: string[];

  /**
   * Whether the driver creates the host groups or iSCSI targets (`hitachi_group_create`). Without it, they must exist.
   *
   * @default false
   */
  readonly createGroups?: boolean;

  /**
   * Whether the driver deletes host groups or iSCSI targets without volumes (`hitachi_group_delete`). Requires `createGroups`.
   *
   * @default false
   */
  readonly deleteGroups?: boolean;

  /**
   * The pool of snapshots (`hitachi_snap_pool`).
   *
   * @default - the pool of the volume
   */
  readonly snapPool?: string;

  /**
   * The range of LDEV numbers to use, such as `1000-2000` or `00:03:E8-00:07:D0` (`hitachi_ldev_range`).
   *
   * @default - all numbers
   */
  readonly ldevRange?: string;

  /**
   * The copy speed of full copies, from 1 to 15 (`hitachi_copy_speed`).
   *
   * @default 3
   */
  readonly copySpeed?: number;

  /**
   * Whether iSCSI sessions authenticate with CHAP (`use_chap_auth`). The Secret then sets `chap_username` and `chap_password` too.
   *
   * @default false
   */
  readonly chap?: boolean;
}

/**
 * A back-end on a Hitachi VSP. The Secret sets `san_login` and `san_password`.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/drivers/hitachi-vsp-driver.html
 */
export class HitachiVspBackend extends SanBackend {
  private readonly props: HitachiVspBackendProps;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param props the array
   * @throws if the transport is not supported, or Cinder does not accept a value
   */
  public constructor(name: string, props: HitachiVspBackendProps) {
    super(name, props.transport, [SanTransport.ISCSI, SanTransport.FC], props);
    this.props = props;
    checkAll(`back-end '${name}'`,
      ...propertyChecks(HITACHI_OPTIONS, props),
      () => checkGroups(props),
      () => checkChap(props));
  }

  protected driver(_release: Release): string {
    return this.props.transport === SanTransport.FC ? DRIVERS_BY_TRANSPORT.hitachi.fc : DRIVERS_BY_TRANSPORT.hitachi.iscsi;
  }

  protected arrayOptions({ release }: BackendBindOptions): { [name: string]: OptionValue } {
    return propertyOptions(HITACHI_OPTIONS, this.props, release);
  }
}

/** The options of a back-end on a Hitachi VSP, by property. */
export const HITACHI_OPTIONS: OptionTable<HitachiVspBackendProps> = {
  managementAddress: text('san_ip', host),
  storageId: text('hitachi_storage_id', digits),
  pools: list('hitachi_pools'),
  targetPorts: list('hitachi_target_ports'),
  computeTargetPorts: list('hitachi_compute_target_ports'),
  createGroups: flag('hitachi_group_create'),
  deleteGroups: flag('hitachi_group_delete'),
  snapPool: text('hitachi_snap_pool'),
  ldevRange: text('hitachi_ldev_range', ldevRange),
  copySpeed: whole('hitachi_copy_speed', { min: 1, max: 15 }),
  chap: flag('use_chap_auth'),
};

function digits(property: string, value: string): string {
  if (!/^\d+$/.test(value)) {
    throw new Error(`${property} is ${quoted(value)}: use the product number of the array, digits only.`);
  }
  return value;
}

function ldevRange(property: string, value: string): string {
  if (!/^(\d+-\d+|[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){2}-[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){2})$/.test(value)) {
    throw new Error(`${property} is ${quoted(value)}: use two numbers with '-' between them, such as '1000-2000' or '00:03:E8-00:07:D0'.`);
  }
  return value;
}

function checkGroups({ createGroups, deleteGroups }: HitachiVspBackendProps): void {
  if (deleteGroups && !createGroups) {
    throw new Error('deleteGroups is true, but createGroups is not: set createGroups too, or remove deleteGroups.');
  }
}

function checkChap({ transport, chap }: HitachiVspBackendProps): void {
  if (transport === SanTransport.FC && chap) {
    throw new Error('chap has no effect with SanTransport.FC: remove chap.');
  }
}
