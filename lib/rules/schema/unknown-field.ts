import { violations } from './violations';
import type { Rule } from '../engine/rule';

export const UNKNOWN_FIELD: Rule = {
  id: 'schema/unknown-field',
  severity: 'error',
  title: 'A field that the API does not know',
  why: 'The API server drops it, or refuses the object when it is told to be strict: what it was meant for does not happen.',
  source: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#field-pruning',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    tempalte:
      keystoneEndpoint: default
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      keystoneEndpoint: default
`,
  check: (context) => violations(context, 'schema/unknown-field'),
};
