import { violations } from './violations';
import type { Rule } from '../engine/rule';

export const LENGTH: Rule = {
  id: 'schema/length',
  severity: 'error',
  title: 'A text too short or too long',
  why: 'The API server refuses the object.',
  source: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
  bad: `
kind: OpenStackControlPlane
spec:
  designate:
    template:
      nsRecords:
      - hostname: ""
        priority: 1
`,
  good: `
kind: OpenStackControlPlane
spec:
  designate:
    template:
      nsRecords:
      - hostname: ns1.example.org.
        priority: 1
`,
  check: (context) => violations(context, 'schema/length'),
};
