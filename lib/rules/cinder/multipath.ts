import { MULTIPATH_OPTIONS } from '../../facts/cinder/multipath';
import { MULTIPATH_UNIT } from '../../facts/nodes/systemd';
import { isTrue } from '../../oslo/value/value-kind';
import { defineRule } from '../engine/define';
import { isMultipathOnNodes } from '../engine/matches/multipath';
import { atOption } from '../engine/places';
import { TEXTS } from '../engine/queries';
import type { Rule } from '../engine/rule';

export const MULTIPATH: Rule = defineRule(TEXTS, {
  id: 'cinder/multipath',
  severity: 'warning',
  title: 'Multipath on nodes without multipathd',
  why: 'Without multipathd, volumes are attached over one path, and with enforced multipath not at all.',
  source: 'https://github.com/openstack-k8s-operators/cinder-operator/blob/main/config/samples/backends/bases/multipathd/multipathd.yaml',
  bad: `
kind: OpenStackControlPlane
spec:
  cinder:
    template:
      customServiceConfig: |
        [backend_defaults]
        use_multipath_for_image_xfer = true
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
  good: `
kind: OpenStackControlPlane
spec:
  cinder:
    template:
      customServiceConfig: |
        [backend_defaults]
        use_multipath_for_image_xfer = true
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
  find: (text, context) => {
    const isPossible = context.view.machineConfigs.length === 0 || context.once(isMultipathOnNodes);
    return isPossible ? [] : text.options
      .filter(({ name, rawValue }) => MULTIPATH_OPTIONS.has(name) && isTrue(rawValue))
      .map((option) => ({
        place: atOption(option),
        message: `${option.name} in [${option.section}] is ${option.rawValue}, but no MachineConfig of the input enables multipathd.`,
        fix: `Add a MachineConfig that enables the systemd unit ${MULTIPATH_UNIT}, or set ${option.name} = false`,
      }));
  },
});
