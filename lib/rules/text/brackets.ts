import { strip } from '../../facts/python-text';
import type { CatalogOption } from '../../oslo/catalog/option';
import { replaceValue } from '../engine/edit';
import { atOption } from '../engine/places';
import { readOptions } from '../engine/read-options';
import type { Rule } from '../engine/rule';
import { shown } from '../engine/words';

export const BRACKETS: Rule = {
  id: 'text/brackets',
  severity: 'error',
  title: 'A list without the brackets that it needs, or with brackets that it must not have',
  why: 'A list with bounds is refused without [ ]: every image creation fails with 500. In one without bounds the brackets become part of the first and the last item.',
  source: 'https://docs.openstack.org/glance/latest/admin/interoperable-image-import.html',
  supersedes: ['text/value'],
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_import_methods = web-download,copy-image
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_import_methods = [web-download,copy-image]
`,
  * check(context) {
    for (const { option, known } of readOptions(context)) {
      const value = strip(option.rawValue);
      const isBounded = value.startsWith('[') && value.endsWith(']');
      if (isList(known) && !option.rawValue.includes('{{') && isBounded !== (known?.bounds ?? false)) {
        yield {
          place: atOption(option),
          message: `${option.name} in [${option.section}] is ${shown(value, known?.secret)}: ${isBounded ? 'the brackets become part of the items.' : 'without brackets it is refused.'}`,
          fix: isBounded ? `Write ${option.name} = ${value.slice(1, -1)}` : `Write ${option.name} = [${value}]`,
          edit: replaceValue(option, isBounded ? value.slice(1, -1) : `[${value}]`, { safe: true }),
        };
      }
    }
  },
};

/** Lists, and the one dictionary that people take for a list. */
function isList(known: CatalogOption | undefined): boolean {
  return known?.type === 'list';
}
