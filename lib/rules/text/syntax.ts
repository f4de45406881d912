import type { ConfigText } from '../../manifest/config-text';
import type { ConfigProblemKind } from '../../oslo/document/config-document';
import type { RuleContext } from '../engine/context';
import { removeIndentation, replaceInLine, type EditPlan } from '../engine/edit';
import { atLine } from '../engine/places';
import type { RawFinding, Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const NO_ASSIGNMENT: Rule = {
  id: 'text/no-assignment',
  severity: 'error',
  title: 'A line without = or :',
  why: 'oslo.config refuses the whole file for it: the service does not start.',
  source: 'https://opendev.org/openstack/oslo.config/src/branch/master/oslo_config/iniparser.py',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        debug true
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        debug: true
`,
  check: (context) => problems(context, (kind) => kind === 'no-assignment'),
};

export const SYNTAX: Rule = {
  id: 'text/syntax',
  severity: 'error',
  title: 'A text that oslo.config cannot read',
  why: 'An option before the first section, a section that is not closed, or a line that begins with a blank where there is nothing to continue: the service does not start.',
  source: 'https://opendev.org/openstack/oslo.config/src/branch/master/oslo_config/iniparser.py',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT
        debug = true
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        debug = true
`,
  check: (context) => problems(context, (kind) => kind !== 'no-assignment'),
};

/** What is wrong with a line, and what to do about it. */
const WORDS: Readonly<Record<ConfigProblemKind, readonly [what: string, fix: string]>> = {
  'no-assignment': ['has neither "=" nor ":"', 'Write it as option = value, or begin the line with # to make it a comment.'],
  'option-before-section': ['stands before any section', 'Put a section such as [DEFAULT] before it.'],
  'unclosed-section': ['is a section that is not closed', 'End the line with ].'],
  'empty-section-name': ['is a section without a name', 'Put the name between the brackets.'],
  'unexpected-continuation': ['begins with a blank, which continues the line before, but no option stands there', 'Take the blank away.'],
  'empty-key': ['has no option name before "=" or ":"', 'Put the name there.'],
};

function* problems({ view }: RuleContext, isMeant: (kind: ConfigProblemKind) => boolean): Generator<RawFinding> {
  for (const text of view.texts) {
    for (const { kind, line } of text.config.problems.filter((problem) => isMeant(problem.kind))) {
      const [what, fix] = WORDS[kind];
      yield { place: atLine(text, line), message: `the line ${quoted(text.line(line).trim())} ${what}, so the whole text is refused.`, fix, edit: editOf(text, kind, line) };
    }
  }
}

function editOf(text: ConfigText, kind: ConfigProblemKind, line: number): EditPlan | undefined {
  const content = text.line(line).trim();
  return kind === 'unclosed-section' ? replaceInLine(text, line, content, `${content}]`)
    : kind === 'unexpected-continuation' ? removeIndentation(text, line) : undefined;
}
