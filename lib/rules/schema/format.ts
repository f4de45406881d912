import { violations } from './violations';
import type { Rule } from '../engine/rule';

export const FORMAT: Rule = {
  id: 'schema/format',
  severity: 'error',
  title: 'A number that does not fit the field',
  why: 'The operators hold the number in 32 or 64 bits and cannot read the object.',
  source: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation',
  bad: `
kind: OpenStackControlPlane
spec:
  telemetry:
    template:
      logging:
        port: 99999999999
`,
  good: `
kind: OpenStackControlPlane
spec:
  telemetry:
    template:
      logging:
        port: 10514
`,
  check: (context) => violations(context, 'schema/format'),
};
