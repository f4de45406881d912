import { isQuantity } from '../../facts/kubernetes/quantity';
import type { Path } from '../../facts/text/field-path';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { GLANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const QUANTITY: Rule = defineRule(GLANCES, {
  id: 'instances/quantity',
  severity: 'error',
  title: 'Size that is not a quantity',
  why: 'The API server accepts any text here. The error appears later: when the operator creates the claim, or when it parses the size of the cache.',
  source: 'https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      storage:
        storageRequest: ten
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      storage:
        storageRequest: 10Gi
`,
  find: ({ template, instances }) => [template, ...instances.map(({ fields }) => fields)].flatMap((fields) => SIZES.flatMap((path) => {
    const value = fields.text(...path);
    return value === undefined || isQuantity(value) ? [] : [{
      place: atField(fields, ...path),
      message: `${path.join('.')} is ${quoted(value)}, which is not a Kubernetes quantity.`,
      fix: 'Write a number and a unit without a space between them, such as 10Gi or 500M.',
    }];
  })),
});

const SIZES: readonly Path[] = [['storage', 'storageRequest'], ['imageCache', 'size']];
