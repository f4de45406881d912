import { configuration } from './checks';
import { INEFFECTIVE_OPTIONS } from '../../../lib/facts/glance/ineffective-options';
import { OPERATOR_OPTIONS, OPTIONS_PER_HALF } from '../../../lib/facts/glance/operator-options';
import { isOfImage, isPython } from '../../../lib/facts/glance/pod-files';
import { QUOTAS } from '../../../lib/facts/glance/quotas';
import { isSharedOption } from '../../../lib/facts/glance/shared-options';
import { lacksDirectory, STORE_CONFLICTS, STORE_NEEDS } from '../../../lib/facts/glance/stores/store-needs';
import { includes, type ReleaseName } from '../../../lib/facts/release';
import { optionCatalog } from '../../../lib/oslo/catalog/catalog';

type Options = Readonly<Record<string, string>>;

const OF_MAIN = optionCatalog('main');
const OF_18 = optionCatalog('18.0-fr6');

test('every option of the tables is one of Glance or its stores', () => {
  const unknown = [...INEFFECTIVE_OPTIONS, ...OPERATOR_OPTIONS].flatMap(({ group, options = [] }) => options
    .filter((name) => ![OF_18, OF_MAIN].some((catalog) => catalog.find('glance', group, name) !== undefined)).map((name) => `${group}.${name}`));
  expect(unknown.filter((name) => !name.startsWith('service_user.'))).toEqual([]);
  expect(OPTIONS_PER_HALF.filter((name) => OF_18.find('glance', 'DEFAULT', name) === undefined)).toEqual([]);
  expect(STORE_NEEDS.flatMap(({ type, options }) => options.filter((name) => OF_MAIN.storeOption(type, name) === undefined))).toEqual([]);
  expect(STORE_CONFLICTS.filter(({ type, option }) => OF_MAIN.storeOption(type, option) === undefined)).toEqual([]);
  expect(QUOTAS.map(({ field }) => field)).toEqual(['imageCountTotal', 'imageCountUpload', 'imageSizeTotal', 'imageStageTotal']);
});

const withoutEffect = (group: string, option: string, options: Options, release: ReleaseName) => INEFFECTIVE_OPTIONS
  .filter((facts) => facts.group === group && (facts.options?.includes(option) ?? true) && includes(facts.releases, release))
  .some(({ when }) => when?.(configuration(options)) ?? true);

test.each<[string, string, Options, ReleaseName, boolean]>([
  ['DEFAULT', 'workers', {}, '18.0-fr6', true],
  ['DEFAULT', 'workers', {}, 'main', false],
  ['DEFAULT', 'user_storage_quota', {}, 'main', false],
  ['DEFAULT', 'user_storage_quota', { 'DEFAULT.use_keystone_limits': 'True' }, 'main', true],
  ['DEFAULT', 'use_json', { 'DEFAULT.log_config_append': '/a' }, 'main', true],
  ['DEFAULT', 'use_json', {}, 'main', false],
  ['DEFAULT', 'scrub_time', { 'DEFAULT.delayed_delete': 'true' }, 'main', false],
  ['DEFAULT', 'scrub_time', {}, 'main', true],
  ['image_conversion', 'output_format', {}, 'main', false],
  ['image_conversion', 'output_format', { 'image_import_opts.image_import_plugins': '[no_op]' }, 'main', true],
  ['inject_metadata_properties', 'inject', {}, 'main', true],
  ['glance_download_properties', 'extra_properties', { 'DEFAULT.enabled_import_methods': '[glance-download]' }, 'main', false],
  ['glance_download_properties', 'extra_properties', {}, 'main', true],
])('%s.%s beside %j in %s', (group, option, options, release, expected) => {
  expect(withoutEffect(group, option, options, release)).toBe(expected);
});

test('a value of the operator does no harm', () => {
  const harmless = (option: string, value: string) => OPERATOR_OPTIONS.find(({ options }) => options.includes(option))!.isHarmless?.(value);
  expect([harmless('log_file', 'a.log'), harmless('log_file', '/a.log')]).toEqual([true, false]);
  expect([harmless('enable_proxy_headers_parsing', 'True'), harmless('enable_proxy_headers_parsing', 'off')]).toEqual([true, false]);
  expect([harmless('service_type', 'image'), harmless('service_type', 'volume')]).toEqual([true, false]);
  expect([harmless('allowed_origin', 'https://a, *'), harmless('allowed_origin', 'https://a')]).toEqual([true, false]);
  expect([harmless('lock_path', '/var/locks/openstack/os-brick/'), harmless('lock_path', '/tmp')]).toEqual([true, false]);
});

test('files of the image are those of its packages', () => {
  expect(['/etc/glance/glance-api-paste.ini', '/etc/pki/tls/cert.pem', '/usr/bin/python3', '/etc/glance/metadefs/a.json'].map(isOfImage)).toEqual([true, true, true, true]);
  expect(['/etc/glance/policy.yaml', '/etc/ceph/ceph.conf', '/etc/glance/own/glance-api.conf'].map(isOfImage)).toEqual([false, false, false]);
  expect(['/usr/bin/python3', '/bin/python3.9', '/usr/libexec/platform-python', '/usr/bin/python9', 'python3'].map(isPython)).toEqual([true, true, true, false, false]);
});

test('some options of stores are read from their own section only', () => {
  expect(['swift_store_key', 'weight', 'swift_store_create_container_on_put'].map(isSharedOption)).toEqual([true, false, false]);
});

test('a file store lacks a directory if it is emptied, and no other is given', () => {
  expect(lacksDirectory(configuration({ 'a.filesystem_store_datadir': '' }), 'a')).toBe(true);
  expect(lacksDirectory(configuration({ 'a.filesystem_store_datadir': '', 'a.filesystem_store_datadirs': '/a' }), 'a')).toBe(false);
  expect(lacksDirectory(configuration(), 'a')).toBe(false);
});
