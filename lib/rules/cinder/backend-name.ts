import { isDnsLabel } from '../../facts/names';
import { LONGEST_BACKEND_NAME } from '../../facts/services';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const BACKEND_NAME: Rule = {
  id: 'cinder/backend-name',
  severity: 'error',
  title: 'A name of a back-end that Kubernetes does not take',
  why: 'The name becomes part of the names of a StatefulSet, its pods and their labels: the operator refuses what is no RFC 1123 label or too long.',
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
  * check({ view }) {
    for (const { name, fields } of view.cinders.flatMap(({ backends }) => backends)) {
      if (!isDnsLabel(name, LONGEST_BACKEND_NAME)) {
        yield {
          place: atField(fields),
          message: `the name of the back-end ${quoted(name)} is ${isDnsLabel(name, Infinity) ? `${name.length} characters long` : 'no RFC 1123 label'}.`,
          fix: `Use at most ${LONGEST_BACKEND_NAME} lower case letters, digits and -, a letter or digit at both ends.`,
        };
      }
    }
  },
};
