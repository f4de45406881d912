import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSecretField, isSecretOption, withoutSecrets } from '../../../lib/facts/text/secrets';

/** The names of the options that the catalogs mark as secret. */
function secretOptions(): string[] {
  return ['18.0', 'main'].flatMap((line) => namesIn(JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'schemas', 'options', `${line}.json`), 'utf8'))));
}

function namesIn(value: unknown): string[] {
  return typeof value !== 'object' || value === null ? []
    : Object.entries(value).flatMap(([name, inner]) => [...(inner as { secret?: unknown } | null)?.secret === true ? [name] : [], ...namesIn(inner)]);
}

test('every secret option of the catalogs has the name of a secret', () => {
  expect(secretOptions().length).toBeGreaterThan(100);
  expect(secretOptions().filter((name) => !isSecretOption(name))).toEqual([]);
});

test.each([
  ['password', true], ['adminPassword', true], ['s3_store_secret_key', true], ['connection', true], ['sql_connection', true], ['rbd_secret_uuid', true],
  ['debug', false], ['keystone_authtoken', true], ['keystone_endpoint', false], ['rbd_store_user', false], ['rbd_store_ceph_conf', false], ['monkeys', false],
])('the option %s is a secret: %s', (name, expected) => {
  expect(isSecretOption(name)).toBe(expected);
});

test.each([
  ['password', true], ['adminPassword', true], ['accessKey', true], ['auth_key', true], ['token', true], ['connection', true],
  ['secret', false], ['secretName', false], ['key', false], ['customServiceConfigSecrets', false], ['passwordSelectors', false], ['secretKeyRef', false],
])('the field %s holds a secret: %s', (name, expected) => {
  expect(isSecretField(name)).toBe(expected);
});

test.each([
  ['swift_store_key = hunter2', 'swift_store_key = ***'],
  ['  password=correct horse battery', '  password=***'],
  ['password: "hunter2" # mine', 'password: "***" # mine'],
  ['password: \'hunter2\'', 'password: \'***\''],
  ['{"password": "hun\\"ter2", "user": "glance"}', '{"password": "***", "user": "glance"}'],
  ['"customServiceConfig": "[a]\\npassword = hunter2\\ndebug = true"', '"customServiceConfig": "[a]\\npassword = ***\\ndebug = true"'],
  ['"{\\"token\\": \\"hunter2\\"}"', '"{\\"token\\": \\"***\\"}"'],
  ['a = 1\nkey = AQB==\nb = 2', 'a = 1\nkey = ***\nb = 2'],
  ['swift_store_key = {{ .ServicePassword }}', 'swift_store_key = {{ .ServicePassword }}'],
  ['swift_store_key = {{ .ServicePassword }}hunter2', 'swift_store_key = ***'],
  ['connection = mysql://u:p@h/d', 'connection = ***'],
  ['log_file = http://user:hunter2@host/path', 'log_file = http://***@host/path'],
  ['see rabbit://a:p/w@b@host, ok', 'see rabbit://***@host, ok'],
  ['http://{{ .ServiceUser }}@host', 'http://{{ .ServiceUser }}@host'],
  ['secretName: ceph-conf-files', 'secretName: ceph-conf-files'],
  ['secret: osp-secret', 'secret: osp-secret'],
  ['key: ceph.conf', 'key: ceph.conf'],
  ['password:', 'password:'],
  ['password: |', 'password: |'],
  ['password = "', 'password = "'],
  ['password = "hunter2', 'password = "***'],
  ['nothing to hide', 'nothing to hide'],
])('%j is printed as %j', (text, expected) => {
  expect(withoutSecrets(text)).toBe(expected);
});

test('hiding twice changes nothing', () => {
  const once = withoutSecrets('password: "hunter2", token = a\nhttp://u:p@h');
  expect(withoutSecrets(once)).toBe(once);
});
