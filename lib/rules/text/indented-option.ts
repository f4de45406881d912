import { strip } from '../../facts/text/python-text';
import { defineRule } from '../engine/define';
import { removeIndentation } from '../engine/edit';
import { glanceFragment } from '../engine/fragments';
import { atLine } from '../engine/places';
import { TEXTS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const INDENTED_OPTION: Rule = defineRule(TEXTS, {
  id: 'text/indented-option',
  severity: 'error',
  title: 'Option or section that is indented',
  why: 'A line that begins with a blank continues the previous value: the option is not set, and the previous option has another value.',
  source: 'https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html',
  supersedes: ['text/value', 'text/inline-comment', 'text/brackets'],
  bad: glanceFragment({ text: ['[DEFAULT]', 'log_file = glance.log', '  debug = true'] }),
  good: glanceFragment({ text: ['[DEFAULT]', 'log_file = glance.log', 'debug = true'] }),
  find: (text) => text.options.flatMap(({ name, section, line, lastLine }) => linesBetween(line + 1, lastLine)
    .filter((number) => OPTION_OR_SECTION.test(strip(text.line(number))))
    .map((number) => ({
      place: atLine(text, number),
      message: `the line ${quoted(strip(text.line(number)).split(/[=:]/)[0].trim())} is indented, so it is part of the value of ${name} in [${section}].`,
      fix: 'Remove the blanks before it.',
      edit: removeIndentation(text, number),
    }))),
});

/** A line that people write on its own. */
const OPTION_OR_SECTION = /^(([a-z][\w.-]*)\s*[=:]\s|\[[^\],]+\]$)/i;

function linesBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
