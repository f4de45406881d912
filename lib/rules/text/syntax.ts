import type { ConfigText } from '../../manifest/config-text';
import type { ConfigProblem, ConfigProblemKind } from '../../oslo/document/config-document';
import { defineRule } from '../engine/define';
import type { Found } from '../engine/define';
import { removeIndentation, replaceInLine, replaceLine, type EditPlan } from '../engine/edit';
import { glanceFragment } from '../engine/fragments';
import { atLine } from '../engine/places';
import { TEXTS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const NO_ASSIGNMENT: Rule = defineRule(TEXTS, {
  id: 'text/no-assignment',
  severity: 'error',
  title: 'Line without = or :',
  why: 'oslo.config refuses the whole file because of it: the service does not start.',
  source: 'https://opendev.org/openstack/oslo.config/src/branch/master/oslo_config/iniparser.py',
  bad: glanceFragment({ text: ['[DEFAULT]', 'debug true'] }),
  good: glanceFragment({ text: ['[DEFAULT]', 'debug: true'] }),
  find: (text) => text.config.problems.filter(({ kind }) => kind === 'no-assignment').map((problem) => foundAt(text, problem)),
});

export const SYNTAX: Rule = defineRule(TEXTS, {
  id: 'text/syntax',
  severity: 'error',
  title: 'Text that oslo.config cannot read',
  why: 'An option before the first section, a section without its closing bracket, or an indented line with nothing to continue: the service does not start.',
  source: 'https://opendev.org/openstack/oslo.config/src/branch/master/oslo_config/iniparser.py',
  bad: glanceFragment({ text: ['[DEFAULT', 'debug = true'] }),
  good: glanceFragment({ text: ['[DEFAULT]', 'debug = true'] }),
  find: (text) => firstOfKind(text.config.problems.filter(({ kind }) => kind !== 'no-assignment')).map((problem) => foundAt(text, problem)),
});

/** Options before the first section have one cause: the first of them, or an indented section before it, speaks for all. */
function firstOfKind(problems: readonly ConfigProblem[]): ConfigProblem[] {
  const first = problems.find(({ kind }) => kind === 'option-before-section' || kind === 'unexpected-continuation');
  return problems.filter((problem) => problem === first || problem.kind !== 'option-before-section');
}

/** What is wrong with a line, and how to fix it. */
const WORDS: Readonly<Record<ConfigProblemKind, readonly [what: string, fix: string]>> = {
  'byte-order-mark': ['begins with a byte order mark, an invisible character', 'Save the text without it.'],
  'no-assignment': ['has neither "=" nor ":"', 'Write it as option = value, or begin the line with # to make it a comment.'],
  'option-before-section': ['is before the first section', 'Put a section such as [DEFAULT] before it.'],
  'unclosed-section': ['is a section without its closing bracket', 'End the line with ].'],
  'empty-section-name': ['is a section without a name', 'Put the name between the brackets.'],
  'unexpected-continuation': ['begins with a blank, but there is no option that it can continue', 'Remove the blank.'],
  'empty-key': ['has no option name before "=" or ":"', 'Put the name there.'],
};

/** A section with a comment behind it. */
const TRAILING = /^(\[[^\]]+\])\s*([#;].*)$/;

function foundAt(text: ConfigText, { kind, line }: ConfigProblem): Found {
  const [what, fix] = kind === 'unclosed-section' && TRAILING.test(text.line(line).trim())
    ? ['has text after its closing bracket', 'Put the comment on a line of its own.'] : WORDS[kind];
  const subject = kind === 'no-assignment' ? `line ${line} of the text` : `the line ${quoted(text.line(line).trim().replace(/^\ufeff/, ''))}`;
  return {
    place: atLine(text, line),
    message: `${subject} ${what}, so the whole text is refused.`,
    fix,
    edit: editOf(text, kind, line),
  };
}

function editOf(text: ConfigText, kind: ConfigProblemKind, line: number): EditPlan | undefined {
  const content = text.line(line).trim();
  const [, header, rest] = TRAILING.exec(content) ?? [];
  return kind === 'unclosed-section' && header !== undefined ? replaceLine(line, [rest, header])
    : kind === 'unclosed-section' ? replaceInLine(text, line, content, `${content}]`)
      : kind === 'unexpected-continuation' ? removeIndentation(text, line) : undefined;
}
