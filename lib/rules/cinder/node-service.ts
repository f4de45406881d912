import { ATTACHED_BACKENDS } from './attached-backends';
import type { NodeNeed, Transport } from '../../facts/cinder/driver-needs';
import { ISCSI_UNIT, ISCSI_UNITS, MULTIPATH_UNIT } from '../../facts/nodes/systemd';
import { anyCaseText } from '../../manifest/machine-config-view';
import type { RuleContext } from '../engine/context';
import { defineRule } from '../engine/define';
import { isMultipathOnNodes } from '../engine/matches/multipath';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';
import { fileText } from '../nodes/ignition';

export const NODE_SERVICE: Rule = defineRule(ATTACHED_BACKENDS, {
  id: 'cinder/node-service',
  severity: 'warning',
  title: 'Back-end without the node service that it needs',
  why: 'The nodes attach volumes with iscsid for iSCSI, and with the NVMe modules of the kernel for NVMe-oF: without them, no volume can be attached. Volumes of storage arrays have several paths, of which the nodes use one without multipathd.',
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
  find({ backend, driver, transport, needs }, context) {
    const missing = context.view.machineConfigs.length === 0 ? [] : needs.filter((need) => !NEEDS[need].isMet(context));
    return missing.length === 0 ? undefined : {
      place: atOption(driver),
      message: `the back-end ${quoted(backend.name)} serves volumes over ${TRANSPORTS[transport]}, but no MachineConfig of the input ${listed(missing.map((need) => NEEDS[need].what), 'or')}.`,
      fix: missing.map((need) => NEEDS[need].fix).join(' '),
    };
  },
});

const TRANSPORTS: Readonly<Record<Transport, string>> = { iscsi: 'iSCSI', fc: 'Fibre Channel', nvme: 'NVMe-oF', none: 'the network of its pod' };

/** A requirement for the nodes. */
interface Requirement {
  readonly what: string;
  readonly fix: string;

  /** Whether a MachineConfig of the input meets it. */
  readonly isMet: (context: RuleContext) => boolean;
}

const NEEDS: Readonly<Record<NodeNeed, Requirement>> = {
  iscsid: {
    what: 'enables iscsid',
    fix: `Add a MachineConfig that enables the systemd unit ${ISCSI_UNIT}.`,
    isMet: ({ view: { machineConfigs } }) => machineConfigs.some((machineConfig) => ISCSI_UNITS.some((unit) => machineConfig.enables(unit))),
  },
  multipathd: {
    what: 'enables multipathd',
    fix: `Add a MachineConfig that enables the systemd unit ${MULTIPATH_UNIT}.`,
    isMet: (context) => context.once(isMultipathOnNodes),
  },
  nvme: {
    what: 'loads the NVMe-oF modules',
    fix: 'Add a MachineConfig with a file in /etc/modules-load.d that names nvme-fabrics and nvme-tcp.',
    isMet: ({ view: { machineConfigs } }) => machineConfigs.some(({ files }) => files.some(
      (file) => anyCaseText(file, 'path')?.startsWith('/etc/modules-load.d/') && fileText(file)?.includes('nvme'),
    )),
  },
};
