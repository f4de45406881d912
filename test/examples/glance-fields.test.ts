import { controlPlaneIn, differencesOf, HAS_SAMPLES, sampleOf, UNKNOWN_FIELDS } from './differences';
import { objectsOf } from './synth';
import { type JsonObject, objectAt } from '../../lib/json';
import { readManifests } from '../../lib/manifest/read';
import { judge } from '../../lib/rules/engine/judge';

const ENVIRONMENTS = ['development', 'staging', 'production'];

/** Each file of the examples, with the example that writes it. */
const FILES = [
  ...['image_cache', 'quotas', 'layouts', 'tls', 'topology'].map((name) => [name, name] as const),
  ...ENVIRONMENTS.map((name) => [`three-environments.${name}`, 'three-environments'] as const),
];

const objects = new Map<string, JsonObject[]>();

beforeAll(() => FILES.forEach(([file, example]) => objects.set(file, objectsOf(example, file))));

const glanceIn = (file: string): JsonObject => objectAt(controlPlaneIn(objects.get(file)!), 'spec', 'glance')!;

test.each(FILES)('%s is judged clean', (file) => {
  const { documents } = readManifests([{ file: 'example.yaml', text: objects.get(file)!.map((object) => `---\n${JSON.stringify(object)}\n`).join('') }]);
  expect(judge(documents).findings.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

(HAS_SAMPLES ? describe : describe.skip)("the difference from upstream's samples", () => {
  test('quotas: nothing but fields that no release knows', () => {
    expect(differencesOf(sampleOf('quotas'), controlPlaneIn(objects.get('quotas')!)).sort())
      .toEqual(UNKNOWN_FIELDS.filter((field) => !field.startsWith('spec.glance.')));
  });

  test('image_cache: the mount is at the control plane and reaches Glance only, and a field of the service is not in the API instance', () => {
    expect(differencesOf(sampleOf('image_cache'), controlPlaneIn(objects.get('image_cache')!)).sort())
      .toEqual(['spec.extraMounts', 'spec.glance.template.extraMounts', ...UNKNOWN_FIELDS].sort());
  });
});

test('layouts: an instance of each, with its stores', () => {
  const instances = Object.entries(objectAt(glanceIn('layouts'), 'template', 'glanceAPIs')!) as [string, JsonObject][];
  expect(Object.fromEntries(instances.map(([name, { type, customServiceConfig }]) => [name, [type, /^enabled_backends = (.*)$/m.exec(String(customServiceConfig))![1]]]))).toEqual({
    default: ['split', 'ceph:rbd'],
    files: ['single', 'files:file'],
    compute: ['edge', 'ceph:rbd'],
  });
});

test('tls: a route with a certificate from a Secret', () => {
  expect(glanceIn('tls').apiOverrides).toEqual({
    default: {
      route: { metadata: { annotations: { 'haproxy.router.openshift.io/balance': 'leastconn' } }, spec: { host: 'images.example.org' } },
      tls: { secretName: 'images-tls' },
    },
  });
});

test('topology: the service names the Topology of the same program', () => {
  expect(objects.get('topology')!.map(({ kind, metadata }) => [kind, objectAt({ metadata }, 'metadata')!.name])).toEqual([
    ['Topology', 'glance-zones'],
    ['OpenStackControlPlane', 'openstack'],
  ]);
  expect(objectAt(glanceIn('topology'), 'template')!.topologyRef).toEqual({ name: 'glance-zones' });
});

test('three environments: only the namespace and what the table says differs', () => {
  const [development, staging, production] = ENVIRONMENTS.map((name) => controlPlaneIn(objects.get(`three-environments.${name}`)!));
  const api = 'spec.glance.template.glanceAPIs.default';
  const address = `${api}.override.service.internal.metadata.annotations.metallb.universe.tf/loadBalancerIPs`;
  expect(differencesOf(development, staging)).toEqual(['metadata.namespace', 'spec.glance.apiOverrides.default.route.spec', address, `${api}.replicas`]);
  expect(differencesOf(staging, production)).toEqual([
    'metadata.namespace', 'spec.glance.apiOverrides.default.route.spec.host', address, `${api}.replicas`, `${api}.imageCache`, 'spec.glance.template.imageCache',
  ]);
});
