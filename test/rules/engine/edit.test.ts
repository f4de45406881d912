import { manifestsOf, readManifests } from '../../../lib/manifest/read';
import { judge } from '../../../lib/rules/engine/judge';
import { RULES } from '../../../lib/rules/registry';
import { applyEdit } from '../apply-edit';
import { glanceText } from '../lint';

function findings(text: string) {
  return judge(readManifests([{ file: 'cloud.yaml', text }]).documents).findings;
}

/** The lines of Glance's text after the edit of its only finding. */
function edited(...lines: string[]): string[] {
  const text = glanceText(...lines);
  const found = findings(text);
  expect(found).toHaveLength(1);
  const result = applyEdit(text, found[0].edit!);
  expect(result.startsWith(glanceText())).toBe(true);
  return result.slice(glanceText().length).trimEnd().split('\n').map((line) => line.slice(8));
}

describe('an edit', () => {
  test.each<[string, string[], string[]]>([
    ['renames an option', ['[DEFAULT]', 'wrkers  : 4'], ['[DEFAULT]', 'workers  : 4']],
    ['adds brackets', ['[DEFAULT]', 'enabled_import_methods = a', 'debug = true'], ['[DEFAULT]', 'enabled_import_methods = [a]', 'debug = true']],
    ['removes brackets', ['[cors]', 'allowed_origin = [http://a,http://b]'], ['[cors]', 'allowed_origin = http://a,http://b']],
    ['removes an indentation', ['[DEFAULT]', 'log_file = a', '   debug = true'], ['[DEFAULT]', 'log_file = a', 'debug = true']],
    ['removes a repeated option', ['[DEFAULT]', 'debug = true', '', 'debug = false'], ['[DEFAULT]', '', 'debug = false']],
    ['moves a comment to a line of its own', ['[DEFAULT]', 'debug = true # now'], ['[DEFAULT]', '# now', 'debug = true']],
    ['moves an option to a section before it', ['[DEFAULT]', 'log_file = a', '', '[glance_store]', 'debug = true'],
      ['[DEFAULT]', 'log_file = a', 'debug = true', '', '[glance_store]']],
    ['moves an option to a section after it', ['[glance_store]', 'debug = true', '[DEFAULT]', 'log_file = a'], ['[glance_store]', '[DEFAULT]', 'log_file = a', 'debug = true']],
    ['moves an option to a new section', ['[glance_store]', 'debug = true'], ['[glance_store]', '[DEFAULT]', 'debug = true']],
    ['closes a section', ['[DEFAULT', 'debug = true'], ['[DEFAULT]', 'debug = true']],
    ['escapes a dollar sign', ['[DEFAULT]', 'log_file = pa$word.log'], ['[DEFAULT]', 'log_file = pa$$word.log']],
    ['escapes the second of two equal names', ['[DEFAULT]', 'log_file = $$nothing-$nothing'], ['[DEFAULT]', 'log_file = $$nothing-$$nothing']],
    ['escapes a name in braces', ['[DEFAULT]', 'log_file = a/${nothing}/b'], ['[DEFAULT]', 'log_file = a/$${nothing}/b']],
    ['escapes a name within quotes', ['[DEFAULT]', 'log_file = "$nothing"'], ['[DEFAULT]', 'log_file = "$$nothing"']],
  ])('%s', (_, lines, expected) => {
    expect(edited(...lines)).toEqual(expected);
  });

  test('inserts an option where it is missing', () => {
    const [finding] = findings(glanceText('[DEFAULT]', 'enabled_backends = a:file', '[a]', 'filesystem_store_datadir = /a'));
    expect(finding.edit).toEqual({
      kind: 'insert', safe: false, line: 10, column: 1, endLine: 10, endColumn: 1, text: '        [glance_store]\n        default_backend = a\n',
    });
  });

  test('renames a field and replaces its value within quotes', () => {
    const text = 'kind: OpenStackControlPlane\nspec:\n  glance: { template: { glanceAPIs: { default: { "tpye": \'edge\' } } } }\n';
    expect(applyEdit(text, findings(text)[0].edit!)).toBe(text.replace('tpye', 'type'));
    const other = text.replace('tpye', 'type').replace('edge', 'egde');
    expect(applyEdit(other, findings(other)[0].edit!)).toBe(other.replace('egde', 'edge'));
  });

  test('is left out where the text is not a block, and for objects of a program', () => {
    const text = 'kind: OpenStackControlPlane\nspec:\n  glance:\n    template:\n      customServiceConfig: "[DEFAULT]\\nwrkers = 4"\n';
    expect(findings(text).map(({ rule, edit }) => [rule, edit])).toEqual([['text/unknown-option', undefined]]);
    const object = { kind: 'OpenStackControlPlane', spec: { galnce: {} } };
    expect(judge(manifestsOf([object]).documents).findings.map(({ edit }) => edit)).toEqual([undefined]);
  });

  test('never repeats a secret', () => {
    const text = glanceText('[DEFAULT]', 'debug = true', '[oslo_messaging_notifications]', 'transport_url = rabbit://user:word@host # now', '[keystone_authtoken]', 'passwrd = hunter2');
    expect(JSON.stringify(findings(text).map(({ edit }) => edit ?? null))).not.toMatch(/word@host|hunter2/);
  });
});

test('rules with a mechanical fix give an edit for their bad fragment', () => {
  const ids = RULES.filter(({ bad, releases }) => judge(readManifests([{ file: 'x', text: bad }]).documents, { release: releases?.last }).findings[0]?.edit);
  expect(ids.map(({ id }) => id)).toEqual(expect.arrayContaining([
    'schema/unknown-field', 'schema/enum',
    'stores/default', 'stores/default-directory', 'stores/duplicate-id', 'stores/enabled-backends', 'stores/s3-host', 'stores/s3-url-format',
    'stores/swift-user', 'stores/unknown-type',
    'text/brackets', 'text/deprecated-option', 'text/indented-option', 'text/inline-comment', 'text/repeated-option', 'text/substitution', 'text/syntax',
    'text/unknown-option', 'text/wrong-group',
  ]));
});
