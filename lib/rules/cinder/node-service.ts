import { lvmBackends } from './lvm';
import { anyCaseText, type MachineConfigView } from '../../manifest/machine-config-view';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';
import { fileText } from '../nodes/ignition';

export const NODE_SERVICE: Rule = {
  id: 'cinder/node-service',
  severity: 'error',
  title: 'A back-end without the node service that it needs',
  why: 'Volumes are reached by what runs on the nodes: iscsid for iSCSI, the NVMe modules of the kernel for NVMe-oF. Without it no volume can be attached.',
  source: 'https://github.com/openstack-k8s-operators/cinder-operator/tree/main/config/samples/backends/bases',
  bad: `
kind: OpenStackControlPlane
spec:
  cinder:
    template:
      cinderVolumes:
        lvm-iscsi:
          customServiceConfig: |
            [lvm]
            volume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver
            volume_group = cinder-volumes
            target_protocol = iscsi
            target_helper = lioadm
          nodeSelector:
            openstack.org/cinder-lvm: ""
---
kind: MachineConfig
metadata:
  name: 99-master-a
  labels:
    machineconfiguration.openshift.io/role: master
spec:
  config:
    ignition:
      version: 3.2.0
    systemd:
      units:
      - name: multipathd.service
        enabled: true
`,
  good: `
kind: OpenStackControlPlane
spec:
  cinder:
    template:
      cinderVolumes:
        lvm-iscsi:
          customServiceConfig: |
            [lvm]
            volume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver
            volume_group = cinder-volumes
            target_protocol = iscsi
            target_helper = lioadm
          nodeSelector:
            openstack.org/cinder-lvm: ""
---
kind: MachineConfig
metadata:
  name: 99-master-a
  labels:
    machineconfiguration.openshift.io/role: master
spec:
  config:
    ignition:
      version: 3.2.0
    systemd:
      units:
      - name: iscsid.service
        enabled: true
`,
  * check(context) {
    for (const { backend, driver, protocol } of context.view.machineConfigs.length === 0 ? [] : lvmBackends(context)) {
      const need = protocol.startsWith('nvmet') ? NVME : ISCSI;
      if (!context.view.machineConfigs.some(need.isMet)) {
        yield {
          place: atOption(driver),
          message: `the back-end ${quoted(backend.name)} serves volumes by ${protocol}, but no MachineConfig of the input ${need.what}.`,
          fix: need.fix,
        };
      }
    }
  },
};

/** What has to be on the nodes. */
interface Need {
  readonly what: string;
  readonly fix: string;
  readonly isMet: (machineConfig: MachineConfigView) => boolean;
}

const ISCSI: Need = {
  what: 'enables iscsid',
  fix: 'Add a MachineConfig that enables the systemd unit iscsid.service.',
  isMet: (machineConfig) => machineConfig.unit('iscsid.service')?.get('enabled') === true,
};

const NVME: Need = {
  what: 'loads the modules of NVMe-oF',
  fix: 'Add a MachineConfig with a file in /etc/modules-load.d that names nvme-fabrics and nvme-tcp.',
  isMet: ({ files }) => files.some((file) => anyCaseText(file, 'path')?.startsWith('/etc/modules-load.d/') && fileText(file)?.includes('nvme')),
};
