import type { LocatedOption } from '../../manifest/config-text';
import { replaceOption } from '../engine/edit';
import { atOption } from '../engine/places';
import { readOptions } from '../engine/read-options';
import type { Rule } from '../engine/rule';
import { shown } from '../engine/words';

const COMMENT = /^(.*?)\s+[#;](?:\s.*)?$/s;

export const INLINE_COMMENT: Rule = {
  id: 'text/inline-comment',
  severity: 'error',
  title: 'A comment behind a value, which becomes a part of it',
  why: 'oslo.config knows comments only where the line begins with them. Behind a value they belong to the value: a directory, a pool, a store id of another name.',
  source: 'https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html',
  supersedes: ['text/value', 'text/brackets', 'stores/enabled-backends', 'stores/unknown-type', 'stores/default'],
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        debug = true  # for now
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        # for now
        debug = true
`,
  * check(context) {
    for (const { option, known } of readOptions(context)) {
      const value = COMMENT.exec(option.rawValue)?.[1];
      if (value !== undefined && !isMeant(option)) {
        yield {
          place: atOption(option),
          message: `${option.name} in [${option.section}] is ${shown(option.rawValue, known?.secret)}: the comment is a part of the value.`,
          fix: `Put the comment on a line of its own${known?.secret ? '.' : ` and write ${option.name} = ${value}`}`,
          ...!known?.secret && { edit: replaceOption(option, [option.rawValue.slice(value.length).trim(), `${option.name} = ${value}`]) },
        };
      }
    }
  },
};

/** Text for people, and text in quotes, may well hold such signs. */
function isMeant({ name, text, line }: LocatedOption): boolean {
  return name.endsWith('_description') || /^[^=:]*[=:]\s*(["']).*\1\s*$/.test(text.line(line));
}
