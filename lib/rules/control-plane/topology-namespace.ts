import { deepTexts } from './deep-fields';
import { isTemplate } from '../../facts/operators/template-variables';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { CONTROL_PLANES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const TOPOLOGY_NAMESPACE: Rule = defineRule(CONTROL_PLANES, {
  id: 'control-plane/topology-namespace',
  severity: 'error',
  title: 'Topology of another namespace',
  why: 'The operators accept only a Topology in the namespace of the control plane, and reject any other at admission.',
  source: 'https://github.com/openstack-k8s-operators/infra-operator/blob/main/apis/topology/v1beta1/topology_types.go',
  bad: `
kind: OpenStackControlPlane
metadata:
  name: openstack
  namespace: openstack
spec:
  topologyRef:
    name: spread
    namespace: other
`,
  good: `
kind: OpenStackControlPlane
metadata:
  name: openstack
  namespace: openstack
spec:
  topologyRef:
    name: spread
    namespace: openstack
`,
  find: ({ spec, document: { namespace } }) => (namespace === '' || isTemplate(namespace) ? [] : deepTexts(spec).at(['topologyRef', 'namespace'])
    .filter(({ path, text }) => text !== '' && text !== namespace && !isTemplate(text) && !path.includes('swiftStorage'))
    .map(({ path, text }) => ({
      place: atField(spec, ...path),
      message: `topologyRef.namespace is ${quoted(text)}, but the control plane is in the namespace ${quoted(namespace)}.`,
      fix: 'Remove namespace, and create the Topology in the namespace of the control plane.',
    }))),
});
