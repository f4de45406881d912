import { Fields } from '../../manifest/fields';
import type { ManifestDocument } from '../../manifest/source';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { INPUT } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const ONE_PER_NAMESPACE: Rule = defineRule(INPUT, {
  id: 'control-plane/one-per-namespace',
  severity: 'warning',
  title: 'Two control planes of one namespace in a file',
  why: 'The operator refuses a second OpenStackControlPlane in a namespace at admission.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/api/core/v1beta1/openstackcontrolplane_webhook.go',
  bad: `
kind: OpenStackControlPlane
metadata:
  name: blue
  namespace: openstack
spec:
  secret: osp-secret
---
kind: OpenStackControlPlane
metadata:
  name: green
  namespace: openstack
spec:
  secret: osp-secret
`,
  good: `
kind: OpenStackControlPlane
metadata:
  name: blue
  namespace: openstack-blue
spec:
  secret: osp-secret
---
kind: OpenStackControlPlane
metadata:
  name: green
  namespace: openstack-green
spec:
  secret: osp-secret
`,
  * find({ controlPlanes }) {
    const first = new Map<string, ManifestDocument>();
    for (const { document } of controlPlanes.filter((controlPlane) => controlPlane.document.name !== '' && !controlPlane.isPartial)) {
      const { file, namespace, name } = document;
      const key = `${file}\n${namespace}`;
      const other = first.get(key) ?? document;
      first.set(key, other);
      if (other.name !== name) {
        yield {
          place: atField(Fields.at(document, ['metadata', 'name'])),
          message: `the control plane ${quoted(name)} is in the namespace of ${quoted(other.name)}, where the operator accepts only one control plane.`,
          fix: 'Give each control plane a namespace of its own, or remove one.',
        };
      }
    }
  },
});
