import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';

export const SECRET_MISSING: Rule = {
  id: 'control-plane/secret-missing',
  severity: 'error',
  title: 'A control plane without its Secret',
  why: 'The webhook does not fill spec.secret, and admits the control plane without it: no service finds its passwords.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/api/core/v1beta1/openstackcontrolplane_types.go',
  bad: `
kind: OpenStackControlPlane
spec:
  storageClass: local-storage
`,
  good: `
kind: OpenStackControlPlane
spec:
  storageClass: local-storage
  secret: osp-secret
`,
  * check({ view }) {
    for (const { spec } of view.controlPlanes.filter(({ isPartial }) => !isPartial)) {
      if (!spec.has('secret')) {
        yield { place: atField(spec), message: 'spec.secret is missing.', fix: 'Write secret: with the name of the Secret that holds the passwords, such as osp-secret.' };
      }
    }
  },
};
