import type { Path } from '../../facts/field-path';
import { isQuantity } from '../../facts/quantity';
import type { Fields } from '../../manifest/fields';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const QUANTITY: Rule = {
  id: 'instances/quantity',
  severity: 'error',
  title: 'A size that is no quantity',
  why: 'The API server takes any text here. The claim is refused when the operator makes it, or the operator fails to read the size of the cache.',
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
  * check({ view }) {
    for (const { template, instances } of view.glances) {
      for (const { fields, path, value } of [template, ...instances.map((instance) => instance.fields)].flatMap(sizesOf)) {
        if (!isQuantity(value)) {
          yield {
            place: atField(fields, ...path),
            message: `${path.join('.')} is ${quoted(value)}, which is no size.`,
            fix: 'Write a number and a unit without a blank between, such as 10Gi or 500M.',
          };
        }
      }
    }
  },
};

const SIZES: readonly Path[] = [['storage', 'storageRequest'], ['imageCache', 'size']];

function sizesOf(fields: Fields): Array<{ fields: Fields; path: Path; value: string }> {
  return SIZES.flatMap((path) => {
    const value = fields.text(...path);
    return value === undefined ? [] : [{ fields, path, value }];
  });
}
