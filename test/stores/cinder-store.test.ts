import { Duration } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { bound, sectionOf } from './bound';
import { Release } from '../../lib/facts/release';
import { CinderStore, CinderStoreProps } from '../../lib/stores/cinder-store';
import { CinderStoreCredentials } from '../../lib/stores/cinder-store-credentials';
import { testChart } from '../synth/synth';

const servicesOf = (props: CinderStoreProps): string[] => bound(new CinderStore('lvm', props)).nodeServices.map((service) => service.name);

test('nothing is enough: Glance\'s own user', () => {
  const store = new CinderStore('lvm');
  expect([store.id, store.type]).toEqual(['lvm', 'cinder']);
});

const credentials = [
  'cinder_store_auth_address = {{ .KeystoneInternalURL }}',
  'cinder_store_user_name = {{ .ServiceUser }}',
  'cinder_store_project_name = service',
  'cinder_store_password = {{ .ServicePassword }}',
];

test('its text', () => {
  expect(sectionOf(new CinderStore('lvm'))).toEqual([...credentials, 'cinder_catalog_info = volumev3::internalURL']);
  expect(bound(new CinderStore('lvm'))).toMatchObject({ extraMounts: [], customServiceConfigSecrets: [], nodeServices: [], applicationCredential: false });
});

test('with all properties', () => {
  const store = new CinderStore('lvm', Object.freeze({
    volumeType: 'fast',
    credentials: CinderStoreCredentials.none(),
    catalogInfo: 'block-storage:cinder:publicURL',
    region: 'north',
    multipath: true,
    enforceMultipath: true,
    extendAttached: true,
    httpRetries: 0,
    stateTransitionTimeout: Duration.minutes(10),
    mountPointBase: '/mnt/cinder',
    caCertificatesFile: '/etc/pki/ca.pem',
    verifyCertificate: false,
    bringNodeServices: false,
    description: 'Volumes',
    weight: 2,
  }));
  expect(sectionOf(store, Release.MAIN)).toEqual([
    'cinder_catalog_info = block-storage:cinder:publicURL',
    'cinder_os_region_name = north',
    'cinder_http_retries = 0',
    'cinder_ca_certificates_file = /etc/pki/ca.pem',
    'cinder_api_insecure = true',
    'cinder_volume_type = fast',
    'cinder_use_multipath = true',
    'cinder_enforce_multipath = true',
    'cinder_do_extend_attached = true',
    'cinder_state_transition_timeout = 600',
    'cinder_mount_point_base = /mnt/cinder',
    'store_description = Volumes',
    'weight = 2',
  ]);
});

test('multipathd comes with multipath, unless the nodes have it', () => {
  const multipath = true;
  expect([{}, { multipath: false }, { multipath }, { multipath, bringNodeServices: true }, { multipath, bringNodeServices: false }].map(servicesOf))
    .toEqual([[], [], ['cinder-enable-multipathd'], ['cinder-enable-multipathd'], []]);
});

test('its credentials tell what the control plane has to bring', () => {
  const secret = Secret.fromSecretName(testChart(), 'secret', 'cinder-password');
  expect(bound(new CinderStore('lvm', { credentials: CinderStoreCredentials.user(secret, { user: 'a', project: 'b' }) })).customServiceConfigSecrets)
    .toEqual(['cinder-password']);
  expect(bound(new CinderStore('lvm', { credentials: CinderStoreCredentials.applicationCredential() })).applicationCredential).toBe(true);
});

const LINE = 'use text that is not empty, on one line and without control characters.';
const PATH = "use an absolute path (it begins with '/'), without '..', ':' or a line end.";
const INFO = "use a service's type, name and endpoint type with colons between, such as 'volumev3::internalURL'.";

test.each<[string, CinderStoreProps, string]>([
  ['volumeType', { volumeType: '' }, `volumeType is '': ${LINE}`],
  ['catalogInfo', { catalogInfo: 'volumev3' }, `catalogInfo is 'volumev3': ${INFO}`],
  ['catalogInfo', { catalogInfo: ':cinder:internalURL' }, `catalogInfo is ':cinder:internalURL': ${INFO}`],
  ['catalogInfo', { catalogInfo: 'volumev3::internal' }, `catalogInfo is 'volumev3::internal': ${INFO}`],
  ['catalogInfo', { catalogInfo: 'a:\n:internalURL' }, `catalogInfo is 'a:\\n:internalURL': ${INFO}`],
  ['enforceMultipath', { enforceMultipath: true },
    'enforceMultipath is true, but multipath is not: set multipath too, or leave enforceMultipath out.'],
  ['region', { region: '' }, `region is '': ${LINE}`],
  ['httpRetries', { httpRetries: -1 }, 'httpRetries is -1: use a whole number from 0 to 2147483647.'],
  ['stateTransitionTimeout', { stateTransitionTimeout: Duration.millis(10) }, 'stateTransitionTimeout: duration 10 millis must be a whole number of seconds, '
    + 'at most 2^53 - 1: oslo.config takes nothing else here, and nothing is rounded.'],
  ['mountPointBase', { mountPointBase: 'a' }, `mountPointBase is 'a': ${PATH}`],
  ['caCertificatesFile', { caCertificatesFile: 'a' }, `caCertificatesFile is 'a': ${PATH}`],
])('refuses a wrong %s', (_property, props, message) => {
  expect(() => new CinderStore('lvm', props)).toThrow(new Error(`store 'lvm': ${message}`));
});

test('an endpoint of its own, and attempts of main', () => {
  const store = new CinderStore('cinder', { endpointTemplate: 'https://cinder.example.org/v3/%(tenant)s', attachmentRetryAttempts: 2 });
  expect(sectionOf(store, Release.MAIN).slice(-2)).toEqual([
    'cinder_endpoint_template = https://cinder.example.org/v3/%(tenant)s', 'cinder_attachment_retry_attempts = 2',
  ]);
  expect(() => sectionOf(store)).toThrow('attachmentRetryAttempts is 2, but release 18.0-fr6 does not have the option cinder_attachment_retry_attempts');
  expect(() => new CinderStore('cinder', { endpointTemplate: 'cinder' })).toThrow("store 'cinder': endpointTemplate is 'cinder': use a URL that begins with 'http://' or 'https://'");
  expect(() => new CinderStore('cinder', { attachmentRetryAttempts: 0 })).toThrow("store 'cinder': attachmentRetryAttempts is 0: use a whole number from 1 to 2147483647.");
});

test('a text is not a boolean, which only a compiler refuses otherwise', () => {
  const props = { multipath: 'no', verifyCertificate: 'false', bringNodeServices: 'no' } as object;
  expect(() => new CinderStore('cinder', props)).toThrow(new Error([
    "store 'cinder': verifyCertificate is 'false': use true or false.",
    "store 'cinder': multipath is 'no': use true or false.",
    "store 'cinder': bringNodeServices is 'no': use true or false.",
  ].join('\n')));
});
