import { machineConfig, machineConfigOf, textFile } from './synth';
import { NvmeHostIds } from '../../lib/nodes/nvme-host-ids';
import { nvmeHostIdsScript } from '../../lib/nodes/scripts/nvme-host-ids';

describe('NvmeHostIds', () => {
  test('runs a script before the kubelet', () => {
    const contents = `[Unit]
Description=NVMe host ids of the node's own
Before=kubelet.service nvmf-autoconnect.service nvmefc-boot-connections.service

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/local/bin/cinder-nvme-fix

[Install]
WantedBy=multi-user.target
`;
    expect(machineConfigOf(new NvmeHostIds())).toEqual(machineConfig('99-master-cinder-fix-nvme-ids', { component: 'fix-nvme-ids', service: 'cinder' }, {
      storage: { files: [textFile('/usr/local/bin/cinder-nvme-fix', nvmeHostIdsScript(), 493)] },
      systemd: { units: [{ name: 'cinder-nvme-fix.service', enabled: true, contents }] },
    }));
  });
});
