import { glanceText, rulesOf, said } from './lint';
import { S3_OPTIONS, SWIFT_SECTION } from '../../lib/rules/engine/fragments';

/** A text with stores, and the lines of their sections. */
function stores(backends: string, defaultBackend: string | undefined, ...lines: string[]): string {
  return glanceText('[DEFAULT]', `enabled_backends = ${backends}`, '[glance_store]', ...defaultBackend === undefined ? [] : [`default_backend = ${defaultBackend}`], ...lines);
}

const FILE = ['[a]', 'filesystem_store_datadir = /a'];

/** What Swift stores need besides a user. */
const SWIFT = ['swift_store_auth_version = 3', 'swift_store_auth_address = {{ .KeystoneInternalURL }}'];

/** What stores of a type need. */
const REST: Readonly<Record<string, readonly string[]>> = {
  file: ['filesystem_store_datadir = /a'],
  s3: [...S3_OPTIONS, 's3_store_host = https://s3.example.org'],
  swift: SWIFT_SECTION.slice(1),
};

describe('enabled_backends, as Glance and the operator read it', () => {
  test.each([
    ['a:file', []],
    ['a : file', ['instances/misread-list']],
    ['a:file , b:http', []],
    ['a:file,', ['stores/enabled-backends']],
    [',a:file', ['stores/enabled-backends']],
    ['', ['stores/enabled-backends', 'stores/not-enabled']],
    ['a:file,b', ['stores/enabled-backends']],
    ['a:file,b:', ['stores/enabled-backends']],
    ['a:file,:http', ['stores/enabled-backends']],
    ['[a:file]', ['stores/enabled-backends']],
    ['a:file # b', ['text/inline-comment']],
    ['a:file,a:file', ['stores/duplicate-id']],
    ['a:file,b:FILE', ['stores/section-missing', 'stores/unknown-type']],
    ['a:file,b:constructor', ['stores/section-missing', 'stores/unknown-type']],
    ['a:file,b:__proto__', ['stores/section-missing', 'stores/unknown-type']],
    ['a:file,b:gridfs', ['stores/removed-type', 'stores/section-missing']],
    ['a:file,os_glance_x:http', ['stores/reserved-id']],
    ['a:file,cors:http', ['stores/group-id']],
  ])('%p', (value, rules) => {
    expect(rulesOf(stores(value, 'a', ...FILE)).sort()).toEqual([...rules].sort());
  });

  test.each([
    ['', 'it contains no store, so Glance has none'],
    ['[a:file]', 'the brackets become part of the first id and the last type'],
    ['a:file,,b:http', 'an entry is empty because of an extra comma'],
    ['a:file,b', "the entry 'b' does not have the form id:type"],
  ])('%p is explained', (value, problem) => {
    expect(said(stores(value, 'a', ...FILE))[0]).toContain(`enabled_backends is '${value}': ${problem}.`);
  });
});

describe('the default', () => {
  test.each([
    ['a', []],
    ['b', ['stores/default']],
    ['A', ['stores/default']],
    ['{{ .ServiceUser }}', []],
    [undefined, ['stores/default']],
  ])('%p', (value, rules) => {
    expect(rulesOf(stores('a:file', value, ...FILE))).toEqual(rules);
  });

  test('may be missing if a store has the id that the operator sets', () => {
    expect(rulesOf(stores('default_backend:file', undefined, '[default_backend]', 'filesystem_store_datadir = /a'))).toEqual([]);
  });

  test('has a fix that writes the first store', () => {
    expect(said(stores('a:file', undefined, ...FILE))).toEqual([
      'stores/default: default_backend is missing in [glance_store], and no store has the id default_backend: Glance does not start. Write default_backend = a in [glance_store].',
    ]);
  });

  test('in [DEFAULT] has no effect', () => {
    expect(rulesOf(glanceText('[DEFAULT]', 'enabled_backends = a:file', 'default_backend = a', ...FILE))).toEqual(['stores/default', 'text/wrong-group']);
  });
});

describe('sections', () => {
  test('with a name near the id of a store without a section are suggested', () => {
    expect(said(stores('ceph:rbd', 'ceph', '[cehp]', 'rbd_store_pool = a'))).toEqual([
      "stores/section-missing: the store 'ceph' of type rbd has no section [ceph]. Did you mean 'cehp'?",
      "stores/not-enabled: the section [cehp] belongs to a store that is not in enabled_backends: it is ignored. Did you mean 'ceph'?",
    ]);
  });

  test('that Glance does not know are reported', () => {
    expect(said(stores('a:file', 'a', ...FILE, '[oslo_polcy]', 'x = 1', '[zzzzzzzz]'))).toEqual([
      "stores/not-enabled: the section [oslo_polcy] belongs neither to Glance nor to a store: it is ignored. Did you mean 'oslo_policy'?",
      'stores/not-enabled: the section [zzzzzzzz] belongs neither to Glance nor to a store: it is ignored. Remove it.',
    ]);
  });

  test('may be in a Secret outside the input', () => {
    const text = stores('ceph:rbd', undefined, '[other]', 'rbd_store_pool = a');
    expect(rulesOf(`${text}      customServiceConfigSecrets: [elsewhere]\n`)).toEqual([]);
  });

  test('may be in a Secret of the input', () => {
    const secret = 'kind: Secret\nmetadata: { name: s }\nstringData: { a: "[ceph]\\nrbd_store_user = a\\n[more]\\nrbd_store_pool = b\\n" }\n---\n';
    expect(rulesOf(`${secret}${stores('ceph:rbd', 'ceph')}      customServiceConfigSecrets: [s]\n`)).toEqual(['stores/not-enabled']);
  });

  test('of a file store may be missing, with a warning about the directory', () => {
    expect(rulesOf(stores('a:file', 'a'))).toEqual(['stores/default-directory']);
    expect(rulesOf(stores('a:file', 'a', '[a]', 'filesystem_store_datadir =', 'filesystem_store_datadirs = /a:1', 'filesystem_store_datadirs = /b:2'))).toEqual([]);
  });

  test('are found in upper and lower case, except for DEFAULT', () => {
    expect(rulesOf(stores('a:file', 'a', '[A]', 'filesystem_store_datadir = /a'))).toEqual([]);
  });
});

describe('directories', () => {
  test.each([
    ['/a', '/b', []],
    ['/a', '/ab', []],
    ['/a/', '/a', ['stores/shared-directory']],
    ['/a/b', '/a', ['stores/shared-directory']],
  ])('%s and %s', (left, right, rules) => {
    expect(rulesOf(stores('a:file,b:file', 'a', '[a]', `filesystem_store_datadir = ${left}`, '[b]', 'filesystem_store_datadir =', `filesystem_store_datadirs = ${right}:100`))).toEqual(rules);
  });

  test('of the same store may overlap', () => {
    expect(rulesOf(stores('a:file', 'a', '[a]', 'filesystem_store_datadir =', 'filesystem_store_datadirs = /a:1', 'filesystem_store_datadirs = /a/b:2'))).toEqual([]);
  });
});

describe('credentials', () => {
  test.each([
    ['swift', ['swift_store_user = a:b', 'swift_store_key = {{ .ServicePassword }}', ...SWIFT], []],
    ['swift', ['swift_store_key = {{ .ServicePassword }}', ...SWIFT], ['stores/required-option']],
    ['swift', ['swift_store_config_file = /etc/pki/swift.conf', 'swift_store_user = b'], ['stores/no-effect']],
    ['swift', ['swift_store_user = b', 'swift_store_key = {{ .ServicePassword }}', ...SWIFT], ['stores/swift-user']],
    ['swift', ['swift_store_user = a:b:c', 'swift_store_key = {{ .ServicePassword }}', ...SWIFT], ['stores/swift-user']],
    ['swift', ['swift_store_user = {{ .ServiceUser }}', 'swift_store_key = {{ .ServicePassword }}', ...SWIFT], ['stores/swift-user']],
    ['swift', ['swift_store_application_credential_id = a', ...SWIFT], ['stores/required-option']],
    ['s3', ['s3_store_access_key = {{ .ServiceUser }}'], ['stores/required-option']],
    ['s3', ['s3_store_host = {{ .KeystoneInternalURL }}', ...S3_OPTIONS], []],
    ['s3', ['s3_store_host = ftp://a', ...S3_OPTIONS], ['stores/s3-host']],
    ['cinder', ['cinder_store_user_name = a'], ['stores/credentials-partial']],
    ['cinder', ['cinder_store_application_credential_id = a', 'cinder_store_application_credential_secret = {{ .ServicePassword }}', 'cinder_store_auth_address = b'], []],
    ['vmware', ['vmware_server_host = a'], ['stores/required-option']],
  ])('of %s: %j', (type, lines, rules) => {
    expect(rulesOf(stores(`a:${type}`, 'a', '[a]', ...lines))).toEqual(rules);
  });

  test('that are missing share one finding', () => {
    expect(said(stores('a:cinder', 'a', '[a]', 'cinder_store_user_name = a'))).toEqual([
      "stores/credentials-partial: the store 'a' sets cinder_store_user_name, but not cinder_store_password, cinder_store_project_name or cinder_store_auth_address. "
      + 'Set cinder_store_password, cinder_store_project_name and cinder_store_auth_address in [a] too, or put all of them into a Secret.',
    ]);
  });

  test.each([
    ['swift_store_key = hunter2', ['stores/literal-credential']],
    ['swift_store_key =', []],
    ['swift_store_application_credential_id = abc', []],
    ['swift_store_auth_address = http://user:word@host', ['stores/literal-credential']],
  ])('in plain text: %s', (line, rules) => {
    const text = stores('a:swift', 'a', '[a]', line, 'swift_store_config_file = /etc/pki/swift.conf');
    expect(rulesOf(text).filter((rule) => rule !== 'stores/no-effect')).toEqual(rules);
  });

  test('in a Secret have no finding', () => {
    const secret = 'kind: Secret\nmetadata: { name: s }\nstringData: { a: "[a]\\nswift_store_auth_version = 3\\nswift_store_auth_address = http://k\\nswift_store_user = a:b\\nswift_store_key = hunter2\\n" }\n---\n';
    expect(rulesOf(`${secret}${stores('a:swift', 'a')}      customServiceConfigSecrets: [s]\n`)).toEqual([]);
  });
});

describe('values that oslo.config accepts and the store does not', () => {
  test.each([
    ['file', 'filesystem_store_file_perm = 0640', []],
    ['file', 'filesystem_store_file_perm = 640', []],
    ['file', 'filesystem_store_file_perm = 888', ['stores/file-permission']],
    ['file', 'filesystem_store_file_perm = 12345', ['stores/file-permission']],
    ['file', 'filesystem_store_file_perm = rw', ['text/value']],
    ['s3', 's3_store_large_object_size = 0', ['stores/s3-object-size']],
    ['s3', 's3_store_large_object_size = 10', []],
    ['s3', 's3_store_bucket_url_format = virtual', []],
    ['s3', 's3_store_bucket_url_format = "path"', []],
    ['s3', 's3_store_bucket_url_format = host', ['stores/s3-url-format']],
    ['swift', 'swift_store_multiple_containers_seed = 33', ['stores/doubtful-value', 'text/value']],
  ])('%s: %s', (type, line, rules) => {
    expect(rulesOf(stores(`a:${type}`, 'a', '[a]', ...REST[type], line))).toEqual(rules);
  });

  test('on main a size of zero has no finding', () => {
    expect(rulesOf(stores('a:s3', 'a', '[a]', ...REST.s3, 's3_store_large_object_size = 0'), 'main')).toEqual([]);
  });
});

test('a store of type http may not be the default', () => {
  expect(rulesOf(stores('a:http', 'a'))).toEqual(['stores/http-default']);
  expect(rulesOf(stores('a:file,b:http', 'a', ...FILE))).toEqual([]);
});
