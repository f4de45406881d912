import { violations } from './violations';
import type { Rule } from '../engine/rule';

export const ENUM: Rule = {
  id: 'schema/enum',
  severity: 'error',
  title: 'A value that is none of those allowed',
  why: 'The API server refuses the object.',
  source: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      glanceAPIs:
        default:
          type: double
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      glanceAPIs:
        default:
          type: edge
`,
  check: (context) => violations(context, 'schema/enum'),
};
