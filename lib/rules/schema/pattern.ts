import { violations } from './violations';
import type { Rule } from '../engine/rule';

export const PATTERN: Rule = {
  id: 'schema/pattern',
  severity: 'error',
  title: 'A text of another form than the field takes',
  why: 'The API server refuses the object.',
  source: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    apiOverrides:
      default:
        route:
          spec:
            path: images
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    apiOverrides:
      default:
        route:
          spec:
            path: /images
`,
  check: (context) => violations(context, 'schema/pattern'),
};
