import { violations } from './violations';
import type { Rule } from '../engine/rule';

export const TYPE: Rule = {
  id: 'schema/type',
  severity: 'error',
  title: 'A value of another type than the field takes',
  why: 'The API server refuses the object.',
  source: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      glanceAPIs:
        default:
          replicas: three
          type: edge
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      glanceAPIs:
        default:
          replicas: 3
          type: edge
`,
  check: (context) => violations(context, 'schema/type'),
};
