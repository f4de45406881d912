import { Duration } from 'cdk8s';
import { SanBackend, SanBackendProps } from './san-backend';
import { SanTransport } from './san-transport';
import { checkAll, host } from '../../check';
import { isNetwork } from '../../facts/address';
import { DRIVERS_BY_TRANSPORT } from '../../facts/cinder/cinder-drivers';
import { Release } from '../../facts/release';
import { quoted } from '../../facts/text/quoting';
import { choice, flag, list, seconds, text } from '../../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';
import { BackendBindOptions } from '../backend';

/** The operating system that a Pure FlashArray expects of a host. */
export enum PureHostPersonality {
  /** IBM AIX. */
  AIX = 'aix',
  /** VMware ESXi. */
  ESXI = 'esxi',
  /** Hitachi VSP. */
  HITACHI_VSP = 'hitachi-vsp',
  /** HP-UX. */
  HPUX = 'hpux',
  /** Oracle VM Server. */
  ORACLE_VM_SERVER = 'oracle-vm-server',
  /** Solaris. */
  SOLARIS = 'solaris',
  /** OpenVMS. */
  VMS = 'vms',
}

/** Properties of a back-end on a Pure FlashArray. */
export interface PureBackendProps extends SanBackendProps {
  /** How nodes reach the volumes. */
  readonly transport: SanTransport;

  /** The virtual management address of the array (`san_ip`). */
  readonly managementAddress: string;

  /**
   * The networks of the array's target addresses to use, such as `172.18.0.0/24`, for iSCSI and NVMe (`pure_iscsi_cidr_list`,
   * `pure_nvme_cidr_list`).
   *
   * @default - all IPv4 networks
   */
  readonly cidrs?: string[];

  /**
   * The operating system of the hosts (`pure_host_personality`).
   *
   * @default - none, which is right for Linux
   */
  readonly hostPersonality?: PureHostPersonality;

  /**
   * Whether the data of a deleted volume is destroyed at once (`pure_eradicate_on_delete`).
   *
   * @default false
   */
  readonly eradicateOnDelete?: boolean;

  /**
   * The time between two replications, in whole seconds (`pure_replica_interval_default`).
   *
   * @default Duration.seconds(3600)
   */
  readonly replicaInterval?: Duration;

  /**
   * Whether iSCSI sessions authenticate with CHAP (`use_chap_auth`).
   *
   * @default false
   */
  readonly chap?: boolean;
}

/**
 * A back-end on a Pure FlashArray. The Secret sets `pure_api_token`. The image of the volume service must contain Pure's client.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/drivers/pure-storage-driver.html
 */
export class PureBackend extends SanBackend {
  private readonly props: PureBackendProps;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param props the array
   * @throws if Cinder does not accept a value, `cidrs` is combined with FC, or `chap` with another transport than iSCSI
   */
  public constructor(name: string, props: PureBackendProps) {
    super(name, props.transport, Object.values(SanTransport), props);
    this.props = props;
    checkAll(`back-end '${name}'`,
      ...propertyChecks(PURE_OPTIONS, props),
      () => checkNetworks(props),
      () => checkChap(props));
  }

  protected driver(_release: Release): string {
    const { pure } = DRIVERS_BY_TRANSPORT;
    switch (this.props.transport) {
      case SanTransport.ISCSI: return pure.iscsi;
      case SanTransport.FC: return pure.fc;
      default: return pure.nvme;
    }
  }

  protected arrayOptions({ release }: BackendBindOptions): { [name: string]: OptionValue } {
    const { transport, cidrs } = this.props;
    const isNvme = transport === SanTransport.NVME_TCP || transport === SanTransport.NVME_ROCE;
    return {
      ...(isNvme && { pure_nvme_transport: OptionValue.string(transport === SanTransport.NVME_TCP ? 'tcp' : 'roce') }),
      ...(cidrs && { [isNvme ? 'pure_nvme_cidr_list' : 'pure_iscsi_cidr_list']: OptionValue.list([...cidrs]) }),
      ...propertyOptions(PURE_OPTIONS, { ...this.props, cidrs: undefined }, release),
    };
  }
}

/** The options of a back-end on a Pure FlashArray, by property. */
export const PURE_OPTIONS: OptionTable<PureBackendProps> = {
  managementAddress: text('san_ip', host),
  cidrs: list('pure_iscsi_cidr_list', cidr),
  hostPersonality: choice('pure_host_personality', PureHostPersonality),
  eradicateOnDelete: flag('pure_eradicate_on_delete'),
  replicaInterval: seconds('pure_replica_interval_default'),
  chap: flag('use_chap_auth'),
};

function cidr(property: string, value: string): string {
  if (!isNetwork(value)) {
    throw new Error(`${property} is ${quoted(value)}: use a network such as '172.18.0.0/24'.`);
  }
  return value;
}

function checkNetworks({ transport, cidrs }: PureBackendProps): void {
  if (transport === SanTransport.FC && cidrs !== undefined) {
    throw new Error('cidrs has no effect with SanTransport.FC: remove cidrs.');
  }
}

function checkChap({ transport, chap }: PureBackendProps): void {
  if (transport !== SanTransport.ISCSI && chap) {
    throw new Error('chap has no effect without SanTransport.ISCSI: remove chap.');
  }
}
