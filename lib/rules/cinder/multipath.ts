import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';

export const MULTIPATH: Rule = {
  id: 'cinder/multipath',
  severity: 'warning',
  title: 'Multipath asked for on nodes without multipathd',
  why: 'Volumes are attached over one path only where multipathd does not run, and with an enforced multipath not at all.',
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
  * check({ view }) {
    const isOnNodes = view.machineConfigs.some((machineConfig) => machineConfig.unit('multipathd.service')?.get('enabled') === true);
    for (const option of view.machineConfigs.length === 0 || isOnNodes ? [] : view.texts.flatMap(({ options }) => options)) {
      if (OPTIONS.has(option.name) && /^(true|1|on|yes)$/i.test(option.rawValue)) {
        yield {
          place: atOption(option),
          message: `${option.name} in [${option.section}] is ${option.rawValue}, but no MachineConfig of the input enables multipathd.`,
          fix: `Add a MachineConfig that enables the systemd unit multipathd.service, or set ${option.name} = false`,
        };
      }
    }
  },
};

const OPTIONS: ReadonlySet<string> = new Set([
  'cinder_use_multipath', 'cinder_enforce_multipath', 'use_multipath_for_image_xfer', 'enforce_multipath_for_image_xfer',
]);
