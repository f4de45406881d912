import { LvmBackend, LvmBackendProps, targetOptions } from './lvm-backend';
import { checkAll } from '../check';
import { isIpv6 } from '../facts/address';
import { Release } from '../facts/release';
import { NodeService } from '../nodes/node-service';
import { NvmeHostIds } from '../nodes/nvme-host-ids';
import { NvmeOfModules } from '../nodes/nvme-of-modules';
import { OptionValue } from '../oslo/value/option-value';

/** Properties of an LVM back-end over NVMe-TCP. */
export interface LvmNvmeTcpBackendProps extends LvmBackendProps {}

/**
 * A back-end over an LVM volume group of one node, whose volumes are attached over NVMe-TCP with IPv4.
 *
 * It adds the volume group, the kernel's NVMe-oF modules, unique NVMe host ids and multipathd to the nodes. Applying them
 * reboots every node of their pool.
 */
export class LvmNvmeTcpBackend extends LvmBackend {
  private readonly props: LvmNvmeTcpBackendProps;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param props where the volumes are
   * @throws if Cinder does not accept an address, port, prefix or name, such as an IPv6 address, or if the node gets another volume group
   */
  public constructor(name: string, props: LvmNvmeTcpBackendProps) {
    super(name, props);
    this.props = props;
    checkAll(`back-end '${name}'`,
      () => refuseIpv6('targetAddress', props.targetAddress),
      () => props.secondaryAddresses?.forEach((value) => refuseIpv6('secondaryAddresses', value)));
  }

  protected targetProtocol(release: Release): { [option: string]: OptionValue } {
    return {
      ...targetOptions({ protocol: 'nvmet_tcp', helper: 'nvmet' }, this.props, release, { targetPort: 4420, targetPrefix: 'nvme-subsystem-1' }),
      nvmeof_conn_info_version: OptionValue.integer(2),
    };
  }

  protected protocolServices(): NodeService[] {
    return [new NvmeOfModules(), new NvmeHostIds()];
  }
}

// Cinder joins addresses and port with colons, splits them at colons, and opens only IPv4 ports.
function refuseIpv6(property: string, value: string): void {
  if (isIpv6(value)) {
    throw new Error(`${property} is '${value}': Cinder serves NVMe-TCP by IPv4 only; use an IPv4 address, or LvmIscsiBackend.`);
  }
}
