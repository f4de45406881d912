import { nameProblem } from './component-name';
import { defineRule } from '../engine/define';
import { BACKENDS } from '../engine/queries';
import type { Rule } from '../engine/rule';

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
  find: ({ cinder, backend }) => nameProblem(cinder, backend),
});
