import { defineRule } from '../engine/define';
import { removeOption } from '../engine/edit';
import { glanceFragment } from '../engine/fragments';
import { REPEATED_OPTIONS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { shown } from '../engine/words';

export const REPEATED_OPTION: Rule = defineRule(REPEATED_OPTIONS, {
  id: 'text/repeated-option',
  severity: 'warning',
  title: 'Option given twice with different values',
  why: 'The last one counts. Nothing is logged about the others.',
  source: 'https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html',
  bad: glanceFragment({ text: ['[DEFAULT]', 'debug = true', 'show_image_direct_url = false', 'debug = false'] }),
  good: glanceFragment({ text: ['[DEFAULT]', 'debug = false', 'show_image_direct_url = false'] }),
  find: ({ read: { option, known }, last }) => (known?.multi || option.rawValue === last.rawValue ? undefined : {
    message: `${option.name} in [${option.section}] is ${shown({ option, known }, option.rawValue)} here and ${shown({ option, known }, last.rawValue)} in line ${last.line} of the text: the last one counts.`,
    fix: 'Keep one of them.',
    edit: removeOption(option),
  }),
});
