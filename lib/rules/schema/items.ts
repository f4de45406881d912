import { violations } from './violations';
import type { Rule } from '../engine/rule';

export const ITEMS: Rule = {
  id: 'schema/items',
  severity: 'error',
  title: 'Too few or too many elements in a list',
  why: 'The API server refuses the object.',
  source: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
  bad: `
kind: OpenStackControlPlane
spec:
  barbican:
    template:
      enabledSecretStores: []
`,
  good: `
kind: OpenStackControlPlane
spec:
  barbican:
    template:
      enabledSecretStores:
      - simple_crypto
`,
  check: (context) => violations(context, 'schema/items'),
};
