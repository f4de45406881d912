import { Backend, BackendBindOptions } from './backend';
import { BackendProps } from './backend-props';
import { checkAll, distinct, ipAddress, port } from '../check';
import { LVM_DRIVER } from '../facts/cinder/cinder-drivers';
import { isVolumeGroupName } from '../facts/nodes/lvm';
import { Release } from '../facts/release';
import { quoted } from '../facts/text/quoting';
import { defined } from '../json';
import { LvmVolumeGroup } from '../nodes/lvm-volume-group';
import { Multipathd } from '../nodes/multipathd';
import { NodeService } from '../nodes/node-service';
import { choice, derived, text } from '../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../options/option-table';
import { OptionValue } from '../oslo/value/option-value';

/** How much space a new volume takes. */
export enum LvmProvisioning {
  /** Only the space that is written to. */
  THIN = 'thin',
  /** Its whole size. */
  THICK = 'default',
}

/** Properties of every LVM back-end. */
export interface LvmBackendProps extends BackendProps {
  /** The node's address on the storage network, at which volumes are attached (`target_ip_address`). */
  readonly targetAddress: string;

  /**
   * Further addresses of the node, for several paths (`target_secondary_ip_addresses`). Each must be given once.
   *
   * @default - none
   */
  readonly secondaryAddresses?: string[];

  /**
   * The port at which volumes are attached (`target_port`).
   *
   * @default - 3260 for iSCSI, 4420 for NVMe-TCP
   */
  readonly targetPort?: number;

  /**
   * The prefix of the names by which volumes are attached (`target_prefix`).
   *
   * @default - `iqn.2010-10.org.openstack:` for iSCSI, `nvme-subsystem-1` for NVMe-TCP
   */
  readonly targetPrefix?: string;

  /**
   * The LVM volume group that holds the volumes (`volume_group`).
   *
   * @default - the group of `nodeVolumeGroup`; without one, `cinder-volumes`
   */
  readonly volumeGroup?: string;

  /**
   * How much space a new volume takes (`lvm_type`).
   *
   * @default - thin in a volume group that is empty or holds a thin pool when the pod starts, thick in any other
   */
  readonly provisioning?: LvmProvisioning;

  /**
   * The node service that creates the volume group. A second back-end on the same node needs one with another name.
   *
   * @default LvmVolumeGroup.overLoopFile({ volumeGroup })
   */
  readonly nodeVolumeGroup?: LvmVolumeGroup;
}

/** A protocol in the terms of Cinder's LVM driver. */
interface TargetProtocol {
  readonly protocol: string;
  readonly helper: string;
}

/**
 * A back-end over an LVM volume group of one node, which serves its volumes over the network.
 *
 * It uses the node's network, and runs on the node with the label `openstack.org/cinder-lvm`. Applying its node services reboots
 * the nodes of their pool.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/drivers/lvm-volume-driver.html
 */
export abstract class LvmBackend extends Backend {
  private readonly lvm: LvmBackendProps;

  /**
   * @param name the back-end's name
   * @param props where the volumes are
   * @throws if Cinder does not accept an address, port, prefix or name, or if the node gets another volume group
   */
  protected constructor(name: string, props: LvmBackendProps) {
    super(name, props);
    this.lvm = props;
    checkAll(`back-end '${name}'`,
      ...propertyChecks(ADDRESS_OPTIONS, props),
      () => props.secondaryAddresses?.forEach((value) => secondaryAddress(value, props.targetAddress)),
      ...propertyChecks(TARGET_OPTIONS, props),
      ...propertyChecks(GROUP_OPTIONS, props),
      () => sameVolumeGroup(props));
  }

  /** The options for the protocol and for the software that serves it. */
  protected abstract targetProtocol(release: Release): { [option: string]: OptionValue };

  /** The node services that the protocol needs besides the volume group and multipathd. */
  protected abstract protocolServices(): NodeService[];

  protected renderOptions({ release }: BackendBindOptions): { [name: string]: OptionValue } {
    return {
      volume_driver: OptionValue.string(LVM_DRIVER),
      ...propertyOptions(GROUP_OPTIONS, { ...this.lvm, volumeGroup: this.volumeGroup }, release),
      ...this.targetProtocol(release),
      ...propertyOptions(ADDRESS_OPTIONS, this.lvm, release),
    };
  }

  protected defaultSection(): string {
    return 'lvm';
  }

  protected defaultNetworkAttachments(): string[] {
    return [];
  }

  protected defaultNodeSelector(): { [label: string]: string } {
    return { 'openstack.org/cinder-lvm': '' };
  }

  protected nodeServices(): NodeService[] {
    const group = this.lvm.nodeVolumeGroup ?? LvmVolumeGroup.overLoopFile({ volumeGroup: this.volumeGroup });
    return [group, ...this.protocolServices(), new Multipathd()];
  }

  /** The volume group that holds the volumes. */
  private get volumeGroup(): string {
    return this.lvm.volumeGroup ?? this.lvm.nodeVolumeGroup?.volumeGroup ?? 'cinder-volumes';
  }
}

/** The options of an LVM back-end's volume group, by property. */
export const GROUP_OPTIONS: OptionTable<LvmBackendProps> = {
  volumeGroup: text('volume_group', volumeGroup),
  provisioning: choice('lvm_type', LvmProvisioning),
};

/** The options of the target that a protocol serves, by property. */
export const TARGET_OPTIONS: OptionTable<LvmBackendProps> = {
  targetPort: derived('target_port', 'integer', (property, value) => OptionValue.integer(port(property, value))),
  targetPrefix: text('target_prefix', targetPrefix),
};

/** The options of an LVM back-end's addresses, by property. */
export const ADDRESS_OPTIONS: OptionTable<LvmBackendProps> = {
  targetAddress: text('target_ip_address', ipAddress),
  secondaryAddresses: derived('target_secondary_ip_addresses', 'list', (property, values) => OptionValue.list([...distinct(property, values)])),
};

/** The options of a protocol, with the port and the prefix if they are given or required. */
export function targetOptions(
  { protocol, helper }: TargetProtocol, props: LvmBackendProps, release: Release,
  defaults: Pick<LvmBackendProps, 'targetPort' | 'targetPrefix'> = {},
): { [option: string]: OptionValue } {
  return {
    target_protocol: OptionValue.string(protocol),
    target_helper: OptionValue.string(helper),
    ...propertyOptions(TARGET_OPTIONS, { ...defaults, ...defined(props) } as LvmBackendProps, release),
  };
}

function secondaryAddress(value: string, targetAddress: string): void {
  if (ipAddress('secondaryAddresses', value) === targetAddress) {
    throw new Error(`secondaryAddresses holds '${value}', which is targetAddress: give the other addresses of the node only.`);
  }
}

function sameVolumeGroup({ volumeGroup: used, nodeVolumeGroup: made }: LvmBackendProps): void {
  if (used !== undefined && made !== undefined && used !== made.volumeGroup) {
    throw new Error(`volumeGroup is ${quoted(used)}, but nodeVolumeGroup makes '${made.volumeGroup}' on the node: give both the same, or leave volumeGroup out.`);
  }
}

function targetPrefix(property: string, value: string): string {
  if (!/^[a-z0-9][a-z0-9.:-]*$/.test(value)) {
    throw new Error(`${property} is ${quoted(value)}: use lower case letters, digits, '.', ':' and '-', a letter or digit first.`);
  }
  return value;
}

function volumeGroup(property: string, value: string): string {
  if (!isVolumeGroupName(value)) {
    throw new Error(`${property} is ${quoted(value)}: use at most 127 letters, digits, '_', '.', '+' and '-', as LVM takes them.`);
  }
  return value;
}
