import { isDnsLabel } from '../../facts/kubernetes/names';
import { LONGEST_BACKEND_NAME } from '../../facts/operators/services';
import { defineRule } from '../engine/define';
import { BACKENDS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const BACKEND_NAME: Rule = defineRule(BACKENDS, {
  id: 'cinder/backend-name',
  severity: 'error',
  title: 'Name of a back-end that Kubernetes does not accept',
  why: 'The name becomes part of the names of a StatefulSet, its pods and their labels: the operator refuses a name that is not an RFC 1123 label or is too long.',
  source: 'https://github.com/openstack-k8s-operators/cinder-operator/blob/main/api/v1beta1/cinder_webhook.go',
  bad: `
kind: OpenStackControlPlane
spec:
  cinder:
    template:
      cinderVolumes:
        lvm_iscsi:
          customServiceConfig: |
            [lvm]
            volume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver
            volume_group = cinder-volumes
            target_protocol = iscsi
            target_helper = lioadm
          nodeSelector:
            openstack.org/cinder-lvm: ""
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
  find: ({ backend: { name } }) => (isDnsLabel(name, LONGEST_BACKEND_NAME) ? undefined : {
    message: `the name of the back-end ${quoted(name)} ${isDnsLabel(name, Infinity) ? `has ${name.length} characters` : 'is not an RFC 1123 label'}.`,
    fix: `Use at most ${LONGEST_BACKEND_NAME} lower case letters, digits and -, with a letter or digit at both ends.`,
  }),
});
