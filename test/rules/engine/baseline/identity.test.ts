import { manifestsOf } from '../../../../lib/manifest/read';
import { Identities } from '../../../../lib/rules/engine/baseline/identity';
import type { Place } from '../../../../lib/rules/engine/rule';

const OBJECT = {
  kind: 'OpenStackControlPlane',
  spec: {
    secret: 'osp-secret',
    passwordSelector: 'GlancePassword',
    replicas: 3,
    enabled: true,
    url: 'http://glance:hunter2@cloud',
    extraMounts: [{ name: 'v1', extraVol: [{ mounts: [{ name: 'ceph', mountPath: '/etc/ceph' }] }] }, 'text'],
    text: '[DEFAULT]\n  debug = maybe\n  log_date_format = %d\n    %H\ndefault_log_levels = a\n',
    long: 'x'.repeat(1001),
  },
};

function identityAt(path: Place['path'], place: Partial<Place> = {}, object: object = OBJECT) {
  const [document] = manifestsOf([object]).documents;
  return new Identities(document).of({ document, path, ...place });
}

test('the place of a list element has its name instead of its index', () => {
  expect(identityAt(['spec', 'extraMounts', 0, 'extraVol', 0, 'mounts', 0, 'mountPath']).place).toBe('spec.extraMounts[v1].extraVol[].mounts[ceph].mountPath');
  expect(identityAt(['spec', 'extraMounts', 1]).place).toBe('spec.extraMounts[]');
  expect(identityAt(['spec', 'extraMounts', 7, 'name']).place).toBe('spec.extraMounts[].name');
});

test('the place of an object in a List is that of the object alone', () => {
  expect(identityAt(['items', 0, 'spec', 'replicas'], {}, { kind: 'List', items: [OBJECT] })).toEqual(identityAt(['spec', 'replicas']));
});

test('the value of a scalar field has a hash', () => {
  expect(identityAt(['spec', 'replicas'])).toEqual({ place: 'spec.replicas', value: '000f4276000f4262' });
  expect(new Set([['spec', 'replicas'], ['spec', 'enabled'], ['spec', 'text']].map((path) => identityAt(path).value)).size).toBe(3);
});

test('the value of an option is its lines, wherever they are and however they are indented', () => {
  const debug = { section: 'DEFAULT', option: 'debug', line: 2 };
  const moved = { ...OBJECT, spec: { text: '[DEFAULT]\nworkers = 1\n\ndebug = maybe\n' } };
  expect(identityAt(['spec', 'text'], debug)).toEqual({ place: 'spec.text[DEFAULT].debug', value: '09e45c1d78f7bdea' });
  expect(identityAt(['spec', 'text'], { ...debug, line: 4 }, moved)).toEqual(identityAt(['spec', 'text'], debug));
  const format = { section: 'DEFAULT', option: 'log_date_format', line: 3 };
  expect(identityAt(['spec', 'text'], { ...format, lastLine: 4 }).value).not.toBe(identityAt(['spec', 'text'], format).value);
});

test.each<[string, Place['path'], Partial<Place>]>([
  ['a missing field', ['spec', 'missing'], {}],
  ['an object', ['spec'], {}],
  ['a long text', ['spec', 'long'], {}],
  ['a field that may be a secret', ['spec', 'passwordSelector'], {}],
  ['a URL with a password', ['spec', 'url'], {}],
  ['an option that may be a secret', ['spec', 'text'], { section: 'a', option: 'swift_store_key', line: 2 }],
  ['an option without a line', ['spec', 'text'], { section: 'a', option: 'debug' }],
  ['an option of a field that is no text', ['spec', 'replicas'], { section: 'a', option: 'debug', line: 2 }],
])('%s has no hash', (_name, path, place) => expect(identityAt(path, place).value).toBeUndefined());

test('nothing in a Secret has a hash', () => {
  expect(identityAt(['stringData', 'a'], {}, { kind: 'Secret', stringData: { a: 'hunter2' } })).toEqual({ place: 'stringData.a' });
});

test('many places in one text take little time', () => {
  const [document] = manifestsOf([{ kind: 'OpenStackControlPlane', spec: { text: 'debug = maybe\n'.repeat(100_000) } }]).documents;
  const identities = new Identities(document);
  const start = performance.now();
  Array.from({ length: 100_000 }, (_, index) => identities.of({ document, path: ['spec', 'text'], section: 'DEFAULT', option: 'debug', line: index + 1 }));
  expect(performance.now() - start).toBeLessThan(30_000);
}, 60_000);
