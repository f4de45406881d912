import { violations } from './violations';
import type { Rule } from '../engine/rule';

export const DUPLICATE: Rule = {
  id: 'schema/duplicate',
  severity: 'error',
  title: 'Two elements of a list that count as one',
  why: 'The API server refuses the object: the elements of the list are told apart by some of their fields.',
  source: 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy',
  bad: `
kind: OpenStackControlPlane
spec:
  openstackclient:
    template:
      env:
      - name: OS_CLOUD
        value: default
      - name: OS_CLOUD
        value: north
`,
  good: `
kind: OpenStackControlPlane
spec:
  openstackclient:
    template:
      env:
      - name: OS_CLOUD
        value: north
`,
  check: (context) => violations(context, 'schema/duplicate'),
};
