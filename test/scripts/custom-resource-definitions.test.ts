import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { readDefinitions } from '../../scripts/custom-resource-definitions';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'definitions-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function manifest(kind: string, versions: object[]): string {
  return JSON.stringify({
    kind: 'CustomResourceDefinition',
    spec: { group: 'example.org', scope: 'Cluster', names: { kind, plural: `${kind.toLowerCase()}s` }, versions },
  });
}

const VERSIONS = [
  { name: 'v1alpha1', storage: false, schema: { openAPIV3Schema: { type: 'string' } } },
  { name: 'v1', storage: true, schema: { openAPIV3Schema: { type: 'object' } } },
];

test('reads the storage version of the kinds asked for, from any document of any YAML file', () => {
  writeFileSync(join(folder, 'many.yaml'), [manifest('Thing', VERSIONS), 'kind: ConfigMap', manifest('Other', VERSIONS), ''].join('\n---\n'));
  writeFileSync(join(folder, 'one.yml'), manifest('Third', VERSIONS));
  writeFileSync(join(folder, 'third.json'), manifest('Third', VERSIONS));
  const facts = { group: 'example.org', version: 'v1', scope: 'Cluster', schema: { type: 'object' } };
  expect(readDefinitions(folder, ['Thing', 'Third'])).toEqual([
    { ...facts, kind: 'Thing', plural: 'things' },
    { ...facts, kind: 'Third', plural: 'thirds' },
  ]);
});

test('refuses a missing folder', () => {
  expect(() => readDefinitions(join(folder, 'none'), []))
    .toThrow(`folder ${join(folder, 'none')} does not exist: name a folder with CustomResourceDefinitions in YAML`);
});

test('refuses a kind that is defined twice', () => {
  writeFileSync(join(folder, 'a.yaml'), manifest('Thing', VERSIONS));
  writeFileSync(join(folder, 'b.yaml'), manifest('Thing', VERSIONS));
  expect(() => readDefinitions(folder, ['Thing'])).toThrow(`${join(folder, 'b.yaml')}: Thing is defined twice in ${folder}`);
});

test.each([[VERSIONS.slice(0, 1)], [[{ name: 'v1', storage: true }]]])('refuses a kind without a schema in its storage version: %j', (versions) => {
  writeFileSync(join(folder, 'a.yaml'), manifest('Thing', versions));
  expect(() => readDefinitions(folder, ['Thing'])).toThrow(`${join(folder, 'a.yaml')}: Thing has no storage version with a schema`);
});
