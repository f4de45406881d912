import { networkIsolation } from '../../lib/control-plane/base/network-isolation';
import { applyMergePatch } from '../../lib/control-plane/merge-patch';
import { Release } from '../../lib/facts/release';
import { manifestsOf } from '../../lib/manifest/read';
import { judge } from '../../lib/rules/engine/judge';

/**
 * What the operators' webhooks refuse and admit, found out by posting such manifests to clusters with the operators of `main`
 * and of 18.0-fr6 (their Go modules are not to be had, so they cannot be asked here). Each row is a test: what they refuse is an
 * error of ours at the same field, and what they admit and is well is none.
 */

const ALL = Object.values(Release);

type Patch = { readonly [field: string]: unknown };

const glance = (template: Patch): Patch => ({ spec: { glance: { template } } });
const api = (name: string, fields: Patch, template: Patch = {}): Patch => glance({ ...template, glanceAPIs: { [name]: fields } });
const onlyApi = (name: string, fields: Patch = {}): Patch => glance({ keystoneEndpoint: name, glanceAPIs: { default: null, [name]: fields } });
const stores = (entries: string, first: string, sections: string): string =>
  `[DEFAULT]\nenabled_backends = ${entries}\n[glance_store]\ndefault_backend = ${first}\n${sections}`;
const FILE = stores('f:file', 'f', '[f]\nfilesystem_store_datadir = /var/lib/glance/images\n');
const RBD = '[r]\nrbd_store_ceph_conf = /etc/ceph/ceph.conf\nrbd_store_user = openstack\n';
const MIXED = stores('r:rbd,f:file', 'r', `${RBD}[f]\nfilesystem_store_datadir = /var/lib/glance/images\n`);
const long = (length: number): string => 'a'.repeat(length);

interface Refused {
  readonly title: string;
  readonly patch: Patch;
  readonly rule: string;
  readonly path: string;
}

const REFUSED: Refused[] = [
  { title: 'an API instance in capitals', patch: api('Big', {}), rule: 'instances/name', path: 'glanceAPIs.Big' },
  { title: 'an API instance with an underscore', patch: api('a_b', {}), rule: 'instances/name', path: 'glanceAPIs.a_b' },
  { title: 'an API instance of 40 characters', patch: onlyApi(long(40)), rule: 'instances/name', path: `glanceAPIs.${long(40)}` },
  { title: 'split with a file store only', patch: api('default', { type: 'split' }, { customServiceConfig: FILE }), rule: 'instances/layout-file', path: 'glanceAPIs.default.type' },
  { title: 'no layout with a file store only', patch: glance({ customServiceConfig: FILE }), rule: 'instances/layout-file', path: 'glanceAPIs.default' },
  { title: 'no layout without any enabled_backends', patch: glance({ customServiceConfig: '[DEFAULT]\ndebug = true\n' }), rule: 'instances/layout-file', path: 'glanceAPIs.default' },
  {
    title: 'an override of a service that is neither internal nor public',
    patch: api('default', { override: { service: { admin: { spec: { type: 'LoadBalancer' } } } } }),
    rule: 'instances/override-endpoint',
    path: 'override.service.admin',
  },
  { title: 'a keystoneEndpoint that is no instance', patch: glance({ keystoneEndpoint: 'other' }), rule: 'instances/keystone-endpoint', path: 'keystoneEndpoint' },
  { title: 'a keystoneEndpoint that is an edge instance', patch: api('default', { type: 'edge' }), rule: 'instances/keystone-endpoint', path: 'keystoneEndpoint' },
  {
    title: 'no keystoneEndpoint with two instances',
    patch: api('other', { networkAttachments: ['storage'] }, { keystoneEndpoint: null }),
    rule: 'instances/keystone-endpoint',
    path: 'spec.glance.template',
  },
  { title: 'a back-end in capitals', patch: { spec: { cinder: { template: { cinderVolumes: { Lvm: {} } } } } }, rule: 'cinder/backend-name', path: 'cinderVolumes.Lvm' },
  {
    title: 'a back-end of 39 characters',
    patch: { spec: { cinder: { template: { cinderVolumes: { [long(39)]: {} } } } } },
    rule: 'cinder/backend-name',
    path: `cinderVolumes.${long(39)}`,
  },
];

/** Each service, and what has to be enabled for it. */
const NEEDS: Record<string, string[]> = {
  barbican: ['galera', 'keystone'],
  cinder: ['galera', 'memcached', 'rabbitmq', 'keystone'],
  glance: ['galera', 'memcached', 'keystone'],
  keystone: ['galera', 'memcached', 'rabbitmq'],
  neutron: ['galera', 'rabbitmq', 'keystone'],
  nova: ['galera', 'memcached', 'rabbitmq', 'keystone', 'glance', 'neutron', 'placement'],
  placement: ['galera', 'memcached', 'keystone'],
  swift: ['memcached', 'keystone'],
};

const TELEMETRY_NEEDS: Record<string, string[]> = {
  ceilometer: ['rabbitmq', 'keystone'],
  autoscaling: ['galera', 'heat', 'rabbitmq', 'keystone'],
};

const SINGLE = { type: 'single' };

const ADMITTED: { readonly title: string; readonly patch: Patch }[] = [
  { title: 'an API instance that begins with a digit', patch: onlyApi('1st') },
  { title: 'an API instance of 32 characters, the longest whose pods appear', patch: onlyApi(long(32)) },
  { title: 'no keystoneEndpoint with one instance', patch: glance({ keystoneEndpoint: null }) },
  { title: 'single with a file store only', patch: api('default', SINGLE, { customServiceConfig: FILE }) },
  { title: 'a layout that nothing runs', patch: api('default', { type: 'split', replicas: 0 }, { customServiceConfig: FILE }) },
  { title: 'an override of both services', patch: api('default', { override: { service: { public: { spec: { type: 'LoadBalancer' } } } } }) },
  { title: 'a back-end of 38 characters', patch: { spec: { cinder: { template: { cinderVolumes: { [long(38)]: { replicas: 0 } } } } } } },
  { title: 'a service that nobody needs, disabled', patch: { spec: { swift: { enabled: false }, glance: { template: { customServiceConfig: stores('r:rbd', 'r', RBD) } } } } },
];

/** Findings as the release's webhooks would speak: errors, with rule and path. */
function errors(patch: Patch, release: Release): { rule: string; path: string }[] {
  const manifest = applyMergePatch(networkIsolation(release, {}), patch);
  return judge(manifestsOf([manifest]).documents, { release }).findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, path }) => ({ rule, path }));
}

describe.each(ALL)('the webhooks of %s', (release) => {
  test('admit the base', () => {
    expect(errors({}, release)).toEqual([]);
  });

  test.each(REFUSED)('refuse $title', ({ patch, rule, path }) => {
    expect(errors(patch, release)).toContainEqual({ rule, path: expect.stringContaining(path) });
  });

  test.each(Object.entries(NEEDS).flatMap(([service, needed]) => needed.map((other) => [service, other])))('refuse %s without %s', (service, other) => {
    const found = errors({ spec: { [service]: { enabled: true }, [other]: { enabled: false } } }, release);
    expect(found).toContainEqual({ rule: 'control-plane/missing-service', path: expect.stringContaining(`spec.${service}`) });
  });

  test.each(Object.entries(TELEMETRY_NEEDS).flatMap(([part, needed]) => needed.map((other) => [part, other])))('refuse %s without %s', (part, other) => {
    const telemetry = { enabled: true, template: { [part]: { enabled: true } } };
    const others = { heat: { enabled: true }, [other]: { enabled: false } };
    const found = errors({ spec: { telemetry, ...others } }, release);
    expect(found).toContainEqual({ rule: 'control-plane/missing-service', path: expect.stringContaining(`telemetry.template.${part}`) });
  });

  test.each(ADMITTED)('admit $title', ({ patch }) => {
    const webhooks = /^(instances\/(name|layout-file|override-endpoint|keystone-endpoint)|cinder\/backend-name|control-plane\/)/;
    expect(errors(patch, release).filter(({ rule }) => webhooks.test(rule))).toEqual([]);
  });
});

describe('split with a file store among several', () => {
  const found = (release: Release): string[] => judge(
    manifestsOf([applyMergePatch(networkIsolation(release, {}), glance({ customServiceConfig: MIXED }))]).documents, { release },
  ).findings.filter(({ rule }) => /^instances\/layout-(file|mixed)$/.test(rule)).map(({ severity }) => severity);

  test.each([Release.RHOSO_18_0_FR4, Release.RHOSO_18_0_FR5])('is refused on %s', (release) => expect(found(release)).toEqual(['error']));

  test('is refused by some builds of 18.0-fr6', () => expect(found(Release.RHOSO_18_0_FR6)).toEqual(['warning']));

  test('is admitted on main', () => expect(found(Release.MAIN)).toEqual([]));
});

describe.each(ALL)('enabled_backends that make the webhooks of 18.0-fr6 panic, or Glance not start, on %s', (release) => {
  test.each(['', 'default_backend', 'default_backend:swift,'])('%j', (entries) => {
    const rules = errors(glance({ customServiceConfig: stores(entries, 'default_backend', '[default_backend]\n') }), release).map(({ rule }) => rule);
    expect(rules).toContain('stores/enabled-backends');
  });
});
