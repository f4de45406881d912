import { violations } from './violations';
import type { Rule } from '../engine/rule';

export const BOUNDS: Rule = {
  id: 'schema/bounds',
  severity: 'error',
  title: 'A number too small or too big',
  why: 'The API server refuses the object.',
  source: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      glanceAPIs:
        default:
          replicas: -1
          type: edge
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      glanceAPIs:
        default:
          replicas: 0
          type: edge
`,
  check: (context) => violations(context, 'schema/bounds'),
};
