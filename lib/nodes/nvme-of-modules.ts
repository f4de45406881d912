import { IgnitionFile } from './ignition-file';
import type { NodeServiceContent } from './node-service';
import { NodeService } from './node-service';
import { distinct } from '../check';
import { quoted } from '../facts/text/quoting';

/** Properties of `NvmeOfModules`. */
export interface NvmeOfModulesProps {
  /**
   * The kernel modules, in the order of loading. Each may occur only once.
   *
   * @default ['nvme-fabrics', 'nvme-tcp', 'nvme-rdma']
   */
  readonly modules?: string[];
}

/**
 * Loads the kernel modules for NVMe over Fabrics when the nodes boot.
 *
 * Applying it reboots every node of the pool.
 *
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/config/samples/backends/bases/nvmeof/nvme-fabrics.yaml
 */
export class NvmeOfModules extends NodeService {
  private readonly modules: readonly string[];

  /**
   * @param props the modules
   * @throws when the list is empty, a module is repeated, or a name is not valid
   */
  public constructor(props: NvmeOfModulesProps = {}) {
    const modules = distinct('modules of NvmeOfModules', props.modules ?? ['nvme-fabrics', 'nvme-tcp', 'nvme-rdma']).map(moduleName);
    super('cinder-load-nvmeof', `NVMe-oF kernel modules ${modules.join(', ')}`);
    this.modules = modules;
  }

  protected renderContent(): NodeServiceContent {
    return {
      labels: { service: 'cinder' },
      files: [IgnitionFile.fromText('/etc/modules-load.d/nvmeof.conf', this.modules.join('\n'), { overwrite: false })],
    };
  }
}

function moduleName(value: string): string {
  if (!/^[A-Za-z0-9_-]+$/.test(value)) {
    throw new Error(`modules of NvmeOfModules contains ${quoted(value)}: use the name of a kernel module (letters, digits, '-' and '_').`);
  }
  return value;
}
