import { strip } from '../../facts/python-text';
import type { LocatedOption } from '../../manifest/config-text';
import { removeIndentation } from '../engine/edit';
import { atLine } from '../engine/places';
import type { RawFinding, Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const INDENTED_OPTION: Rule = {
  id: 'text/indented-option',
  severity: 'error',
  title: 'An option or section that is indented',
  why: 'A line that begins with a blank continues the value before it: the option is not set, and the one before has another value.',
  source: 'https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html',
  supersedes: ['text/value', 'text/inline-comment', 'text/brackets'],
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        log_file = glance.log
          debug = true
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        log_file = glance.log
        debug = true
`,
  * check({ view }) {
    for (const option of view.texts.flatMap(({ options }) => options).filter(({ line, lastLine }) => lastLine > line)) {
      yield* indentedLines(option);
    }
  },
};

const OPTION = /^([a-z][\w.-]*)\s*[=:]\s/i;
const SECTION = /^\[[^\],]+\]$/;

function indentedLines({ text, name, section, line, lastLine }: LocatedOption): RawFinding[] {
  const numbers = Array.from({ length: lastLine - line }, (_, index) => line + 1 + index);
  return numbers.filter((number) => isOne(strip(text.line(number)))).map((number) => ({
    place: atLine(text, number),
    message: `the line ${quoted(strip(text.line(number)).split(/[=:]/)[0].trim())} is indented: it is a part of the value of ${name} in [${section}].`,
    fix: 'Take the blanks before it away.',
    edit: removeIndentation(text, number),
  }));
}

/** Whether a line is one that people write on its own. */
function isOne(line: string): boolean {
  return OPTION.test(line) || SECTION.test(line);
}
