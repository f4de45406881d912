import { loggingProblem } from '../../../../lib/rules/engine/formats/logging';
import { metadataProblem } from '../../../../lib/rules/engine/formats/metadata';
import { policyProblem } from '../../../../lib/rules/engine/formats/policy';
import { protectionsProblem } from '../../../../lib/rules/engine/formats/protections';
import { swiftFileProblem } from '../../../../lib/rules/engine/formats/swift';

describe('a file of swift_store_config_file', () => {
  const file = (...lines: string[]) => ['[ref1]', ...lines, ''].join('\n');
  const USER = ['User = service:glance', 'key = secret', 'auth_address = http://keystone:5000/v3'];

  test.each([
    ['complete', file(...USER), undefined],
    ['with values in quotes', file('user = "service:glance"', "key = 'secret'", 'auth_address = http://a'), undefined],
    ['with two percent signs', file(...USER, 'project_domain_name = 10%%'), undefined],
    ['with a percent sign', file('user = service:glance', 'key = 10%', 'auth_address = http://a'), 'has a value with a percent sign, so Glance does not start: write %% for it'],
    ['without a key', file('user = a:b', 'auth_address = http://a'), 'has no key in [ref1], so uploads to the store fail with status 410'],
    ['with a quote that is not closed', file('user = a:b', 'key = "secret', 'auth_address = http://a'), 'has no key in [ref1], so uploads to the store fail with status 410'],
    ['with another section', '[other]\nuser = a:b\n', 'has no section [ref1], so uploads to the store fail with status 410'],
    ['that is none', 'user\n', 'is not a file of sections and options, so Glance drops the store'],
  ])('%s', (_, text, problem) => {
    expect(swiftFileProblem(text, { reference: 'ref1', version: '3', release: '18.0-fr6' })).toBe(problem);
  });

  test('may hold an application credential on main', () => {
    const text = file('auth_address = http://a', 'application_credential_id = b', 'application_credential_secret = c');
    expect(swiftFileProblem(text, { reference: 'ref1', release: 'main' })).toBeUndefined();
    expect(swiftFileProblem(text, { reference: 'ref1', version: '3', release: '18.0-fr6' })).toBe('has no user, key in [ref1], so uploads to the store fail with status 410');
  });
});

test('a file of swift_store_config_file needs version 3 in release 18', () => {
  const text = '[ref1]\nuser = a:b\nkey = c\nauth_address = http://a\n';
  const problem = 'has no auth_version = 3 in [ref1], and the default is version 2, so uploads to the store fail with status 500';
  expect(swiftFileProblem(text, { reference: 'ref1', release: '18.0-fr6' })).toBe(problem);
  expect(swiftFileProblem(`${text}auth_version = 2\n`, { reference: 'ref1', version: '3', release: '18.0-fr6' })).toBe(problem);
  expect(swiftFileProblem(`${text}auth_version = 3\n`, { reference: 'ref1', release: '18.0-fr6' })).toBeUndefined();
  expect(swiftFileProblem(text, { reference: 'ref1', release: 'main' })).toBeUndefined();
});

describe('a file of property protections', () => {
  const file = (value: string, name = '.*') => ['create', 'read', 'update', 'delete'].reduce((text, operation) => `${text}${operation} = ${value}\n`, `[${name}]\n`);

  test.each([
    ['of roles', file('admin,member'), 'roles', undefined],
    ['of one policy', file('context_is_admin'), 'policies', undefined],
    ['that is empty', '', 'roles', undefined],
    ['for everyone', file('@'), 'roles', undefined],
    ['for everyone and nobody', file('@,!'), 'roles', 'has both @ and ! in create of [.*]'],
    ['of several policies', file('a,b'), 'policies', 'names several policies in create of [.*], but one is allowed'],
    ['without an operation', '[.*]\ncreate = a\nread = a\nupdate = a\n', 'roles', 'has no delete in [.*]'],
    ['with a bad expression', file('a', '(x'), 'roles', 'has the section [(x], which is not a regular expression'],
    ['with a percent sign', file('10%'), 'roles', 'has a percent sign in create of [.*]: write %% for it'],
    ['that is none', 'admin\n', 'roles', 'is not a file of sections and options'],
  ])('%s', (_, text, format, problem) => {
    expect(protectionsProblem(text, format)).toBe(problem);
  });
});

describe('a policy file', () => {
  const UNREADABLE = 'is not YAML with one rule for each name, so every request fails with status 500';

  test.each([
    ['"a": "role:admin"', undefined],
    ['"a": ""', undefined],
    ['"a": "@"', undefined],
    ['"a": "!"', undefined],
    ['"a": "not role:admin and (rule:b or project_id:%(project_id)s)"', undefined],
    ['"a": "\'public\':%(visibility)s"', undefined],
    ['{"a": "role:admin"}', undefined],
    ['"a": [["role:admin"]]', undefined],
    ['', undefined],
    ["a: 'role:admin\n", UNREADABLE],
    ['- role:admin', UNREADABLE],
    ['"a": "role admin"', 'has a rule that cannot be read, a: it refuses everyone'],
    ['"a": "role:admin or"', 'has a rule that cannot be read, a: it refuses everyone'],
    ['"a": "(role:admin"', 'has a rule that cannot be read, a: it refuses everyone'],
    ['"a": "role:admin role:b"', 'has a rule that cannot be read, a: it refuses everyone'],
    ['"a": "and role:b"', 'has a rule that cannot be read, a: it refuses everyone'],
  ])('%s', (text, problem) => {
    expect(policyProblem(text)).toBe(problem);
  });
});

describe('a file of log_config_append', () => {
  test.each([
    ['[loggers]\nkeys = root\n[handlers]\nkeys = a\n[formatters]\nkeys = b\n', undefined],
    ['[loggers]\nkeys = root\n', 'has no section [handlers], [formatters], so Glance does not start'],
    ['text\n', 'has no section [loggers], [handlers], [formatters], so Glance does not start'],
  ])('%j', (text, problem) => {
    expect(loggingProblem(text)).toBe(problem);
  });
});

describe('a file of filesystem_store_metadata_file', () => {
  const PROBLEM = 'is not a JSON object, or a list of them, with the texts id and mountpoint, so uploads to the store fail with status 410';

  test.each([
    ['{"id": "a", "mountpoint": "/b"}', undefined],
    ['[{"id": "a", "mountpoint": "/b", "more": {"c": ["d"]}}]', undefined],
    ['[]', PROBLEM],
    ['{"id": "a"}', PROBLEM],
    ['{"id": "a", "mountpoint": "/b", "size": 1}', PROBLEM],
    ['{"id": "a", "mountpoint": "/b", "size": null}', PROBLEM],
    ['"a"', PROBLEM],
    ['{', PROBLEM],
  ])('%s', (text, problem) => {
    expect(metadataProblem(text)).toBe(problem);
  });
});
