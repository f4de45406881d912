import { ConfigMap, PersistentVolumeClaim, Secret } from 'cdk8s-plus-27';
import { ExtraVolume } from '../../lib/mounts/extra-volume';
import { SharedFiles } from '../../lib/mounts/shared-files';
import { deepFreeze, testChart } from '../synth/synth';

const facts = (volume: ExtraVolume): object => ({ name: volume.name, ...volume._source() });
const all = deepFreeze({ name: 'volume', items: { key: 'file', other: 'other' }, defaultMode: '0440' });
const rendered = { items: [{ key: 'key', path: 'file' }, { key: 'other', path: 'other' }], defaultMode: 0o440 };
const SUBDOMAIN = "use at most 253 lower case letters, digits, '-' and '.', with a letter or digit at both ends of each part (an RFC 1123 subdomain).";
const LABEL = "use at most 63 lower case letters, digits and '-', with a letter or digit at both ends (an RFC 1123 label).";
const KEY = "use at most 253 letters, digits, '-', '_' and '.', as a key of a Secret must be.";

describe('a Secret', () => {
  test('by its name', () => expect(facts(ExtraVolume.fromSecretName('files'))).toEqual({ name: 'files', secret: { secretName: 'files' } }));
  test('with all options', () => expect(facts(ExtraVolume.fromSecretName('files', all))).toEqual({ name: 'volume', secret: { secretName: 'files', ...rendered } }));
  test('as a construct', () => {
    expect(facts(ExtraVolume.fromSecret(Secret.fromSecretName(testChart(), 'secret', 'files'), all))).toEqual(facts(ExtraVolume.fromSecretName('files', all)));
  });
  test('has a name', () => expect(() => ExtraVolume.fromSecretName('')).toThrow(new Error(`secretName is '': ${SUBDOMAIN}`)));
});

describe('several Secrets', () => {
  test('by their names', () => {
    expect(facts(ExtraVolume.fromSecretNames(deepFreeze(['a.b', 'c'])))).toEqual({
      name: 'a-b', projected: { sources: [{ secret: { name: 'a.b' } }, { secret: { name: 'c' } }] },
    });
  });
  test('with all options', () => {
    expect(facts(ExtraVolume.fromSecretNames(['a', 'b'], { name: 'volume', defaultMode: '400' }))).toEqual({
      name: 'volume', projected: { sources: [{ secret: { name: 'a' } }, { secret: { name: 'b' } }], defaultMode: 0o400 },
    });
  });
  test('may be a single one with items', () => {
    const { items, defaultMode } = rendered;
    expect(facts(ExtraVolume.fromSecretNames(['a'], all))).toEqual({ name: 'volume', projected: { sources: [{ secret: { name: 'a', items } }], defaultMode } });
  });
  test('as constructs', () => {
    const chart = testChart();
    const secrets = ['a', 'b'].map((name) => Secret.fromSecretName(chart, name, name));
    expect(facts(ExtraVolume.fromSecrets(secrets, { name: 'volume' }))).toEqual(facts(ExtraVolume.fromSecretNames(['a', 'b'], { name: 'volume' })));
  });
  test.each<[string[], object, string]>([
    [[], {}, 'secretNames is empty: give at least one.'],
    [['a', 'a'], {}, "secretNames holds 'a' twice: give each once."],
    [['a', 'B'], {}, `secretNames is 'B': ${SUBDOMAIN}`],
    [['a', 'b'], { items: { a: 'b' } }, 'items is set for several Secrets, so each Secret would provide the same files, which Kubernetes rejects. Use one Secret, or remove items.'],
  ])('refuses %j with %j', (names, options, message) => expect(() => ExtraVolume.fromSecretNames(names, options)).toThrow(new Error(message)));
});

describe('a ConfigMap', () => {
  test('by its name', () => expect(facts(ExtraVolume.fromConfigMapName('files'))).toEqual({ name: 'files', configMap: { name: 'files' } }));
  test('with all options', () => expect(facts(ExtraVolume.fromConfigMapName('files', all))).toEqual({ name: 'volume', configMap: { name: 'files', ...rendered } }));
  test('as a construct', () => {
    expect(facts(ExtraVolume.fromConfigMap(ConfigMap.fromConfigMapName(testChart(), 'map', 'files')))).toEqual(facts(ExtraVolume.fromConfigMapName('files')));
  });
  test('has a name', () => expect(() => ExtraVolume.fromConfigMapName('A')).toThrow(new Error(`configMapName is 'A': ${SUBDOMAIN}`)));
});

describe('a claim', () => {
  test('by its name', () => {
    expect(facts(ExtraVolume.fromPersistentVolumeClaimName('images'))).toEqual({ name: 'images', persistentVolumeClaim: { claimName: 'images' } });
  });
  test('with all options', () => {
    expect(facts(ExtraVolume.fromPersistentVolumeClaimName('images', { name: 'volume', readOnly: true })))
      .toEqual({ name: 'volume', persistentVolumeClaim: { claimName: 'images', readOnly: true } });
    expect(facts(ExtraVolume.fromPersistentVolumeClaimName('images', { readOnly: false }))).toEqual(facts(ExtraVolume.fromPersistentVolumeClaimName('images')));
  });
  test('as a construct', () => {
    const claim = PersistentVolumeClaim.fromClaimName(testChart(), 'claim', 'images');
    expect(facts(ExtraVolume.fromPersistentVolumeClaim(claim))).toEqual(facts(ExtraVolume.fromPersistentVolumeClaimName('images')));
  });
  test('has a name', () => expect(() => ExtraVolume.fromPersistentVolumeClaimName('a_b')).toThrow(new Error(`claimName is 'a_b': ${SUBDOMAIN}`)));
});

describe('an NFS export', () => {
  test('has a server and a path', () => {
    expect(facts(ExtraVolume.nfs({ server: 'fd00::5', path: '/var/nfs' }))).toEqual({ name: 'nfs', nfs: { server: 'fd00::5', path: '/var/nfs' } });
  });
  test('with all options', () => {
    expect(facts(ExtraVolume.nfs(deepFreeze({ server: 'nfs.example', path: '/var/nfs', name: 'volume', readOnly: true }))))
      .toEqual({ name: 'volume', nfs: { server: 'nfs.example', path: '/var/nfs', readOnly: true } });
  });
  test.each([
    [{ server: 'a b', path: '/a' }, "server is 'a b': use a host name, an IPv4 address, or an IPv6 address without brackets."],
    [{ server: 'a', path: 'a' }, "path is 'a': use an absolute path (it begins with '/'), without '..', ':' or a line end."],
  ])('refuses %j', (options, message) => expect(() => ExtraVolume.nfs(options)).toThrow(new Error(message)));
});

describe('every volume', () => {
  test('has a valid name for a pod', () => {
    expect(() => ExtraVolume.fromSecretName('a', { name: 'a.b' })).toThrow(new Error(`the name of an extra volume is 'a.b': ${LABEL}`));
  });

  test.each([['a.b.c', 'a-b-c'], [`${'a'.repeat(62)}.b`, 'a'.repeat(62)], ['a'.repeat(70), 'a'.repeat(63)]])('gets its name from its source: %s', (secret, name) => {
    expect(ExtraVolume.fromSecretName(secret).name).toBe(name);
  });

  test.each([['0777', 0o777], ['000', 0], ['0640', 0o640]])('has permissions %s', (defaultMode, mode) => {
    expect(ExtraVolume.fromSecretName('a', { defaultMode })._source()).toEqual({ secret: { secretName: 'a', defaultMode: mode } });
  });

  test.each(['', '44', '1777', '00440', '0448', 'rw', '0440\n'])('refuses permissions %j', (defaultMode) => {
    expect(() => ExtraVolume.fromSecretName('a', { defaultMode }))
      .toThrow(new Error(`defaultMode is '${defaultMode.replace('\n', '\\n')}': use three octal digits, with or without a leading 0, such as '0440'.`));
  });

  test.each([
    [{ 'a/b': 'c' }, `items is 'a/b': ${KEY}`],
    [{ a: '../b' }, `items['a'] is '../b': ${KEY}`],
    [{ a: 'x', b: 'x' }, "items holds 'x' twice: give each once."],
    [{}, 'items is empty: give at least one.'],
  ])('refuses items %j', (items, message) => expect(() => ExtraVolume.fromConfigMapName('a', { items })).toThrow(new Error(message)));
});

test('an NFS export has the type of upstream, other volumes have none', () => {
  expect([ExtraVolume.nfs({ server: 'a', path: '/a' }), ExtraVolume.fromSecretName('a')].map((volume) => volume._extraVolType())).toEqual(['Nfs', 'Undefined']);
});

describe('two volumes', () => {
  const shared = (secretName: string): ExtraVolume => ExtraVolume._shared('ceph', new SharedFiles([{ secretName, files: [`${secretName}.conf`] }]));
  const plain = ExtraVolume.fromSecretName('a');

  test('combine if both share their directory', () => {
    expect(facts(shared('a')._combined(shared('b'))!)).toEqual({ name: 'ceph', projected: { sources: [{ secret: { name: 'a' } }, { secret: { name: 'b' } }] } });
  });
  test('do not combine if one does not share its directory', () => {
    expect([plain._combined(shared('b')), shared('b')._combined(plain), plain._combined(plain)]).toEqual([undefined, undefined, undefined]);
  });
  test('are compared by their content', () => {
    expect([plain._isIn({ secret: { secretName: 'a' } }), plain._isIn({ secret: { secretName: 'a', optional: true } })]).toEqual([true, false]);
    expect(shared('a')._isIn({ secret: { secretName: 'a', optional: true } })).toBe(true);
  });
});
