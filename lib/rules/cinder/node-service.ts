import { LVM_BACKENDS } from './lvm';
import { ISCSI_UNIT } from '../../facts/nodes/systemd';
import { anyCaseText, type MachineConfigView } from '../../manifest/machine-config-view';
import type { RuleContext } from '../engine/context';
import { defineRule } from '../engine/define';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';
import { fileText } from '../nodes/ignition';

export const NODE_SERVICE: Rule = defineRule(LVM_BACKENDS, {
  id: 'cinder/node-service',
  severity: 'error',
  title: 'Back-end without the node service that it needs',
  why: 'The nodes attach volumes with iscsid for iSCSI, or with the NVMe modules of the kernel for NVMe-oF. Without them, no volume can be attached.',
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
  find({ backend, protocol }, context) {
    const need = protocol.startsWith('nvmet') ? NVME : ISCSI;
    return context.once(need.isMet) ? undefined : {
      message: `the back-end ${quoted(backend.name)} serves volumes over ${protocol}, but no MachineConfig of the input ${need.what}.`,
      fix: need.fix,
    };
  },
});

/** A requirement for the nodes. */
interface Need {
  readonly what: string;
  readonly fix: string;

  /** Whether a MachineConfig meets it, or the input has none. */
  readonly isMet: (context: RuleContext) => boolean;
}

const ISCSI: Need = {
  what: 'enables iscsid',
  fix: `Add a MachineConfig that enables the systemd unit ${ISCSI_UNIT}.`,
  isMet: (context) => isOnNodes(context, (machineConfig) => machineConfig.enables(ISCSI_UNIT)),
};

const NVME: Need = {
  what: 'loads the NVMe-oF modules',
  fix: 'Add a MachineConfig with a file in /etc/modules-load.d that names nvme-fabrics and nvme-tcp.',
  isMet: (context) => isOnNodes(context, ({ files }) => files.some(
    (file) => anyCaseText(file, 'path')?.startsWith('/etc/modules-load.d/') && fileText(file)?.includes('nvme'),
  )),
};

function isOnNodes({ view: { machineConfigs } }: RuleContext, isMet: (machineConfig: MachineConfigView) => boolean): boolean {
  return machineConfigs.length === 0 || machineConfigs.some(isMet);
}
