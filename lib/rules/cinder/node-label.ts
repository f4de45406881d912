import { LVM_BACKENDS } from './lvm';
import type { Fields } from '../../manifest/fields';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const NODE_LABEL: Rule = defineRule(LVM_BACKENDS, {
  id: 'cinder/node-label',
  severity: 'warning',
  title: 'LVM back-end that may run on any node',
  why: 'The pod uses the volume group and the address of its node. Without a node selector, it may start on a node that has neither.',
  source: 'https://github.com/openstack-k8s-operators/cinder-operator/blob/main/config/samples/backends/lvm/iscsi/cinder.yaml',
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
`,
  find: ({ cinder, backend }) => (hasSelector(cinder.template) || hasSelector(backend.fields) ? undefined : {
    place: atField(backend.fields),
    message: `the back-end ${quoted(backend.name)} keeps its volumes in a volume group of a node, but has no nodeSelector.`,
    fix: "Label the node with the volume group, and write nodeSelector: { openstack.org/cinder-lvm: '' }.",
  }),
});

function hasSelector(fields: Fields): boolean {
  return Object.keys(fields.child('nodeSelector').object).length > 0;
}
