import { manifestsOf } from '../../lib/manifest/read';
import { dataOf, DataObjects, textsOf } from '../../lib/manifest/secrets';
import type { ManifestDocument } from '../../lib/manifest/source';

function document(object: object, file = ''): ManifestDocument {
  return manifestsOf([object], file).documents[0];
}

test('data is decoded and sorted by key, and stringData takes precedence', () => {
  const secret = document({ kind: 'Secret', data: { b: 'aGk=', c: '/w==', d: '!', e: 3 }, stringData: { a: 'x', b: 'y' } });
  expect(dataOf(secret)).toEqual([
    { key: 'a', path: ['stringData', 'a'], text: 'x' },
    { key: 'b', path: ['stringData', 'b'], text: 'y' },
    { key: 'c', path: ['data', 'c'], text: undefined },
    { key: 'd', path: ['data', 'd'], text: undefined },
  ]);
});

test('a ConfigMap holds plain text in data, and bytes in binaryData', () => {
  expect(dataOf(document({ kind: 'ConfigMap', data: { a: 'aGk=' }, binaryData: { b: 'aGk=' } }))).toEqual([
    { key: 'a', path: ['data', 'a'], text: 'aGk=' },
    { key: 'b', path: ['binaryData', 'b'], text: 'hi' },
  ]);
});

test('the texts of a Secret are read in the order of its keys', () => {
  const texts = textsOf(document({ kind: 'Secret', data: { z: '/w==' }, stringData: { b: '[b]', a: '[a]' } }), { service: 'glance', expandedAs: 'glance' });
  expect(texts.map(({ text, isSecret, service }) => [text, isSecret, service])).toEqual([['[a]', true, 'glance'], ['[b]', true, 'glance']]);
});

describe('a reference', () => {
  const from = (namespace: string, file = 'a') => document({ kind: 'Secret', metadata: { namespace, name: 'from' } }, file);
  const secret = (namespace: string, file = 'a') => document({ kind: 'Secret', metadata: { namespace, name: 's' } }, file);

  test('finds an object of its namespace, or without a namespace', () => {
    const [openstack, other] = [secret('openstack'), secret('other')];
    const objects = new DataObjects([other, openstack]);
    expect(objects.find('Secret', 's', from('openstack'))).toBe(openstack);
    expect(objects.find('Secret', 's', from(''))).toBe(other);
    expect(objects.find('Secret', 's', from('third'))).toBeUndefined();
    expect(objects.find('ConfigMap', 's', from(''))).toBeUndefined();
  });

  test('prefers its own file, and else requires a single other file', () => {
    const [own, other, third] = [secret('', 'a'), secret('', 'b'), secret('', 'c')];
    expect(new DataObjects([other, own]).find('Secret', 's', from(''))).toBe(own);
    expect(new DataObjects([other]).find('Secret', 's', from(''))).toBe(other);
    expect(new DataObjects([other, third]).find('Secret', 's', from(''))).toBeUndefined();
  });
});
