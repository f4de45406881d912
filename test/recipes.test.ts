import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { blocksOf, headingsOf, runProgram } from './docs';
import { JsonObject, objectAt } from '../lib/json';

const DOCUMENT = 'docs/recipes.md';

/** What a recipe writes to `dist/openstack.k8s.yaml`. Fails if the rules find anything. */
function objectsOf(heading: string): JsonObject[] {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'recipe-'));
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  process.chdir(folder);
  try {
    runProgram(blocksOf(DOCUMENT, heading)[0].text);
    expect(warn.mock.calls).toEqual([]);
    return parseAllDocuments(readFileSync('dist/openstack.k8s.yaml', 'utf8')).map((document) => document.toJS() as JsonObject);
  } finally {
    warn.mockRestore();
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
}

const templateOf = ([controlPlane]: JsonObject[]): JsonObject => objectAt(controlPlane, 'spec', 'glance', 'template')!;

test.each(headingsOf(DOCUMENT))('"%s" is one program of fewer than 20 lines, without overlays and options by name', (heading) => {
  const [program, ...others] = blocksOf(DOCUMENT, heading);
  expect(others).toEqual([]);
  expect(program.language).toBe('ts');
  expect(program.text.trimEnd().split('\n').filter((line) => line !== '').length).toBeLessThan(20);
  expect(program.text).not.toMatch(/addOverlay|addOption|customServiceConfig|config:/);
});

test('two buckets with imports, a cache and quotas', () => {
  const template = templateOf(objectsOf('Two buckets, with imports, a cache and quotas'));
  expect(template).toMatchObject({
    customServiceConfigSecrets: ['s3-north', 's3-south'],
    imageCache: { size: '50Gi' },
    quotas: { imageCountTotal: 100, imageCountUpload: 10, imageSizeTotal: 1048576, imageStageTotal: 1048576 },
  });
  ['enabled_backends = north:s3,south:s3', 'default_backend = north', 'enabled_import_methods = [web-download,copy-image]', 'allowed_schemes = [https]',
    'image_import_plugins = [image_decompression]', 'image_size_cap = 214748364800'].forEach((line) => expect(template.customServiceConfig).toContain(`${line}\n`));
});

test('several API instances with certificates and addresses', () => {
  const objects = objectsOf('Several API instances, with certificates and addresses');
  const addressesOf = (name: string) => objectAt(templateOf(objects), 'glanceAPIs', name, 'override', 'service', 'internal', 'metadata', 'annotations');
  expect(addressesOf('default')).toMatchObject({ 'metallb.universe.tf/loadBalancerIPs': '172.17.0.81' });
  expect(addressesOf('internal')).toMatchObject({ 'metallb.universe.tf/loadBalancerIPs': '172.17.0.82' });
  expect(objectAt(objects[0], 'spec', 'glance', 'apiOverrides', 'default')).toEqual({
    route: { spec: { host: 'images.example.org' } }, tls: { secretName: 'glance-public-certificate' },
  });
  expect(templateOf(objects)).toMatchObject({ keystoneEndpoint: 'default', glanceAPIs: { default: { replicas: 3, apiTimeout: 120 }, internal: { replicas: 2 } } });
});

test('policy, httpd and notifications', () => {
  const objects = objectsOf('Policy, httpd and notifications');
  expect(objects.map(({ kind, metadata }) => [kind, metadata])).toEqual([
    ['OpenStackControlPlane', expect.objectContaining({ name: 'openstack', namespace: 'openstack' })],
    ['ConfigMap', { name: 'glance-policy', namespace: 'openstack' }],
    ['ConfigMap', { name: 'glance-httpd', namespace: 'openstack' }],
  ]);
  expect(templateOf(objects).customServiceConfigSecrets).toEqual(['glance-notifications']);
  ['policy_file = /etc/glance/policy.d/policy.yaml', 'driver = messagingv2', 'disabled_notifications = image.member', 'debug = true']
    .forEach((line) => expect(templateOf(objects).customServiceConfig).toContain(`${line}\n`));
});

test('volumes of NetApp ONTAP with multipathing', () => {
  const [controlPlane] = objectsOf('Volumes of NetApp ONTAP, with multipathing');
  expect(Object.keys(objectAt(controlPlane, 'spec', 'cinder', 'template', 'cinderVolumes') ?? {})).toContain('ontap-iscsi');
});
