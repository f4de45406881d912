import { scriptFile, scriptPath } from './bash-script';
import type { NodeServiceContent } from './node-service';
import { NodeService } from './node-service';
import { nvmeHostIdsScript } from './scripts/nvme-host-ids';
import { SystemdUnit } from './systemd-unit';
import { oneshotUnit } from './unit-text';

const NAME = 'cinder-nvme-fix';

/**
 * Gives every node unique NVMe host ids. Some images of the nodes' operating system contain the same ids for all nodes, and a
 * volume that is attached to two nodes with the same id fails.
 *
 * At each boot, before any pod starts, a UUID is written to `/etc/nvme/hostid` and `/etc/nvme/hostnqn`. It is computed from the UUID
 * of the firmware and the machine id of the installation, so it is unique as long as one of the two is: machines of some vendors share
 * the UUID of the firmware, and copies of a disk image share the machine id. It is the same at every boot. Applying it reboots every
 * node of the pool.
 *
 * @see https://issues.redhat.com/browse/OCPBUGS-34629
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/config/samples/backends/bases/nvmeof/fix-ocp-nvme.yaml
 */
export class NvmeHostIds extends NodeService {
  public constructor() {
    super('cinder-fix-nvme-ids', 'NVMe host ids');
  }

  protected renderContent(): NodeServiceContent {
    const contents = oneshotUnit('NVMe host ids of the node\'s own', [
      ['Before', 'kubelet.service nvmf-autoconnect.service nvmefc-boot-connections.service'],
    ], [['ExecStart', scriptPath(NAME)]]);
    return {
      labels: { component: 'fix-nvme-ids', service: 'cinder' },
      files: [scriptFile(NAME, nvmeHostIdsScript())],
      units: [new SystemdUnit(`${NAME}.service`, { enabled: true, contents })],
    };
  }
}
