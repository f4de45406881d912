import type { LocatedOption } from '../../manifest/config-text';
import { defineRule } from '../engine/define';
import { replaceOption } from '../engine/edit';
import { glanceFragment } from '../engine/fragments';
import { TEXT_OPTIONS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { shown } from '../engine/words';

/** The start of a comment: a sign between blanks. */
const COMMENT = /(?<=\s)[#;](?!\S)/;

export const INLINE_COMMENT: Rule = defineRule(TEXT_OPTIONS, {
  id: 'text/inline-comment',
  severity: 'error',
  title: 'Comment after a value, which becomes part of the value',
  why: 'oslo.config recognizes a comment only at the beginning of a line. After a value, it belongs to the value: a directory, pool or store id of another name.',
  source: 'https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html',
  supersedes: ['text/value', 'text/brackets', 'stores/enabled-backends', 'stores/unknown-type', 'stores/default'],
  bad: glanceFragment({ text: ['[DEFAULT]', 'debug = true  # for now'] }),
  good: glanceFragment({ text: ['[DEFAULT]', '# for now', 'debug = true'] }),
  find({ option, known }) {
    const start = option.rawValue.search(COMMENT);
    if (start < 0 || isIntended(option)) {
      return undefined;
    }
    const value = option.rawValue.slice(0, start).trimEnd();
    const comment = option.rawValue.slice(start).trim();
    return {
      message: `${option.name} in [${option.section}] is ${shown({ option, known }, option.rawValue)}: the comment is part of the value.`,
      fix: `Put the comment on a line of its own${known?.secret ? '.' : ` and write ${option.name} = ${value}`}`,
      ...!known?.secret && { edit: replaceOption(option, [comment, `${option.name} = ${value}`]) },
    };
  },
});

/** Descriptions and texts in quotes may contain such characters. */
function isIntended({ name, text, line }: LocatedOption): boolean {
  return name.endsWith('_description') || /^[^=:]*[=:]\s*(["']).*\1\s*$/.test(text.line(line));
}
