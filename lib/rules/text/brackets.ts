import { strip } from '../../facts/text/python-text';
import { defineRule } from '../engine/define';
import { replaceValue } from '../engine/edit';
import { glanceFragment } from '../engine/fragments';
import { TEXT_OPTIONS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { shown } from '../engine/words';

export const BRACKETS: Rule = defineRule(TEXT_OPTIONS, {
  id: 'text/brackets',
  severity: 'error',
  title: 'List without the brackets it needs, or with brackets it must not have',
  why: 'A list with bounds is refused without [ ]: every image creation fails with 500. In a list without bounds, the brackets become part of the first and the last item.',
  source: 'https://docs.openstack.org/glance/latest/admin/interoperable-image-import.html',
  supersedes: ['text/value', 'text/vendor-option'],
  bad: glanceFragment({ text: ['[DEFAULT]', 'enabled_import_methods = web-download,copy-image'] }),
  good: glanceFragment({ text: ['[DEFAULT]', 'enabled_import_methods = [web-download,copy-image]'] }),
  find({ option, known }) {
    const value = strip(option.rawValue);
    const isBounded = value.startsWith('[') && value.endsWith(']');
    if (known?.type !== 'list' || value.includes('{{') || isBounded === (known.bounds ?? false)) {
      return undefined;
    }
    const fixed = isBounded ? value.slice(1, -1) : `[${value.replace(/^\[|\]$/g, '')}]`;
    return {
      message: `${option.name} in [${option.section}] is ${shown({ option, known }, value)}: ${isBounded ? 'the brackets become part of the items.' : 'without brackets it is refused.'}`,
      fix: `Write ${option.name} = ${fixed}`,
      edit: replaceValue(option, fixed, { safe: true }),
    };
  },
});
