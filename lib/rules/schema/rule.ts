import { violations } from './violations';
import type { Rule } from '../engine/rule';

export const RULE: Rule = {
  id: 'schema/rule',
  severity: 'error',
  title: 'Fields that do not go together',
  why: 'The definition of the resource has a rule in the Common Expression Language: the API server refuses the object.',
  source: 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    apiOverrides:
      default:
        route:
          spec:
            tls:
              termination: passthrough
              insecureEdgeTerminationPolicy: Allow
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    apiOverrides:
      default:
        route:
          spec:
            tls:
              termination: passthrough
              insecureEdgeTerminationPolicy: None
`,
  check: (context) => violations(context, 'schema/rule'),
};
