import { Yaml } from 'cdk8s';
import fc from 'fast-check';
import type { Area } from './area';
import { checkLint, MARKER } from './invariants';
import type { ManifestInput } from './manifests';
import { INHERITED, troublesomeText } from './values';
import { RELEASES } from '../../lib/facts/release';
import { packagedCatalog } from '../../lib/oslo/catalog/catalog';

const CATALOG = packagedCatalog('main');
const OPTIONS = [...new Set(['glance', 'cinder'].flatMap((service) => ['DEFAULT', 'glance_store', 'keystone_authtoken', 'database']
  .flatMap((group) => CATALOG.optionNames(service as 'glance' | 'cinder', group))))];
const STORE_OPTIONS = [
  'rbd_store_pool', 'rbd_store_ceph_conf', 'filesystem_store_datadir', 'filesystem_store_datadirs', 'swift_store_user', 'swift_store_auth_address', 's3_store_host', 's3_store_bucket',
  's3_store_large_object_size', 'cinder_volume_type', 'http_proxy_information', 'volume_driver', 'volume_backend_name', 'target_ip_address', 'weight', 'store_description',
];
const SECRETS = ['swift_store_key', 's3_store_secret_key', 'cinder_store_password', 'san_password', 'password', 'connection', 'transport_url'];
const VALUES = [
  'images:rbd,a:file,b:swift,c:s3,d:cinder,e:http,f:vmware', 'images:rbd', 'a:b:c', 'true', 'false', '1', '-1', '10G', '/var/lib/glance', '/a:1,/b:2', 'service:glance', 'https://a:5000/v3',
  '{{ .ServicePassword }}', '{{ user }}', '$a', '"a', "'a'", '', 'cinder.volume.drivers.lvm.LVMVolumeDriver', 'rbd', 'a, b,', 'a:b,c:d', '0640', '::1',
];

/** Texts of oslo.config in every place where a manifest holds one. */
export const CONFIG_TEXTS: Area<ManifestInput> = {
  name: 'config-texts',
  inputs: fc.record({
    text: fc.tuple(text(), text(), fc.nat(4)).map(([one, other, place]) => Yaml.stringify(...manifests(one, other, place))),
    release: fc.constantFrom(...RELEASES),
  }),
  check: ({ text: input, release }) => checkLint(input, release),
  size: ({ text: input }) => Buffer.byteLength(input),
};

function text(): fc.Arbitrary<string> {
  const known = fc.constantFrom(...OPTIONS, 'enabled_backends', 'default_backend', 'stores');
  const name = fc.oneof(known, fc.constantFrom(...STORE_OPTIONS), fc.constantFrom(...INHERITED), troublesomeText());
  const section = fc.oneof(fc.constantFrom('DEFAULT', 'glance_store', 'images', 'a', 'b', 'c', 'lvm', 'default', 'keystone_authtoken', ...INHERITED), troublesomeText());
  const value = fc.oneof(fc.constantFrom(...VALUES), troublesomeText());
  const sign = fc.constantFrom(' = ', '=', ': ', ' : ', ' ', '\t=\t');
  const line = fc.oneof(
    { weight: 2, arbitrary: section.map((inner) => `[${inner}]`) },
    { weight: 8, arbitrary: fc.tuple(name, sign, value).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...SECRETS), fc.constantFrom(' = ', '=')).map(([option, equals]) => `${option}${equals}${MARKER}`) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom('  ', '#', '; ', '[', '\t'), value).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: troublesomeText() },
  );
  const lines = fc.tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\n', '\r\n')).map(([all, end]) => all.map((one) => `${one}${end}`).join(''));
  // The same lines many times: repeated sections, options and mistakes.
  return fc.tuple(lines, fc.constantFrom(1, 1, 1, 1, 50, 400)).map(([one, times]) => one.repeat(one.length * times < 200_000 ? times : 1));
}

/** Objects with one text for a service, and another for a part of it. */
function manifests(one: string, other: string, place: number): object[] {
  const controlPlane = (spec: object) => ({ kind: 'OpenStackControlPlane', metadata: { name: 'a', namespace: 'b' }, spec });
  const glance = (template: object) => controlPlane({ glance: { template: { customServiceConfig: one, ...template } } });
  const cinder = (template: object) => controlPlane({ cinder: { template: { customServiceConfig: one, ...template } } });
  const part = { customServiceConfig: other };
  switch (place) {
    case 0: return [glance({ glanceAPIs: { default: part } })];
    case 1: return [cinder({ cinderVolumes: { lvm: part } })];
    case 2: return [{ kind: 'Secret', metadata: { name: 's', namespace: 'b' }, stringData: { 'a.conf': other } }, glance({ customServiceConfigSecrets: ['s'] })];
    case 3: return [{ kind: 'Glance', metadata: { name: 'a' }, spec: { customServiceConfig: one, glanceAPIs: { a: { ...part, type: 'split' } } } }];
    default: return [cinder({ cinderBackup: part })];
  }
}
