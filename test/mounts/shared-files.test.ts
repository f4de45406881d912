import { SecretFiles, SharedFiles } from '../../lib/mounts/shared-files';
import { deepFreeze } from '../synth/synth';

const whole = (secretName: string, ...files: string[]): SecretFiles => deepFreeze({ secretName, files });
const some = (secretName: string, items: { [key: string]: string }): SecretFiles => deepFreeze({
  secretName, items: Object.entries(items).map(([key, path]) => ({ key, path })), files: Object.values(items),
});
const sourceOf = (...secrets: SecretFiles[]): object =>
  secrets.slice(1).reduce((shared, secret) => shared.with(new SharedFiles([secret])), new SharedFiles([secrets[0]])).source();

describe('the volume', () => {
  test('of one Secret is a Secret volume', () => {
    expect(sourceOf(whole('a', 'ceph.conf'))).toEqual({ secret: { secretName: 'a' } });
    expect(sourceOf(some('a', { k: 'ceph.conf' }))).toEqual({ secret: { secretName: 'a', items: [{ key: 'k', path: 'ceph.conf' }] } });
  });

  test('of the same Secret twice is a Secret volume', () => {
    expect(sourceOf(whole('a', 'ceph.conf', 'x'), whole('a', 'ceph.conf', 'y'))).toEqual({ secret: { secretName: 'a' } });
  });

  test('of several Secrets is a projected volume', () => {
    expect(sourceOf(whole('a', 'a.conf'), some('b', { k: 'b.conf' }), whole('c', 'c.conf'))).toEqual({
      projected: { sources: [{ secret: { name: 'a' } }, { secret: { name: 'b', items: [{ key: 'k', path: 'b.conf' }] } }, { secret: { name: 'c' } }] },
    });
  });

  test('has the items of both without duplicates', () => {
    expect(sourceOf(some('a', { k: 'a.conf', l: 'x' }), some('a', { k: 'a.conf', m: 'y' }))).toEqual({
      secret: { secretName: 'a', items: [{ key: 'k', path: 'a.conf' }, { key: 'l', path: 'x' }, { key: 'm', path: 'y' }] },
    });
  });

  test('has one key under two names if both are needed', () => {
    expect(sourceOf(some('a', { k: 'a.conf' }), some('a', { k: 'b.conf' }))).toEqual({
      secret: { secretName: 'a', items: [{ key: 'k', path: 'a.conf' }, { key: 'k', path: 'b.conf' }] },
    });
  });

  test('has both the whole Secret and its renamed keys if both are needed', () => {
    expect(sourceOf(whole('a', 'a.conf'), some('a', { k: 'b.conf' }), whole('a', 'x'), some('a', { l: 'y' }))).toEqual({
      projected: { sources: [{ secret: { name: 'a' } }, { secret: { name: 'a', items: [{ key: 'k', path: 'b.conf' }, { key: 'l', path: 'y' }] } }] },
    });
  });
});

test.each<[string, SecretFiles, SecretFiles, string]>([
  ['two Secrets', whole('a', 'x', 'ceph.conf'), whole('b', 'ceph.conf'), "key 'ceph.conf' of Secret 'a' and key 'ceph.conf' of Secret 'b'"],
  ['two keys of a Secret', some('a', { k: 'ceph.conf' }), some('a', { l: 'ceph.conf' }), "key 'k' of Secret 'a' and key 'l' of Secret 'a'"],
  ['a Secret whole, and one of its keys renamed', whole('a', 'ceph.conf'), some('a', { l: 'ceph.conf' }), "key 'ceph.conf' of Secret 'a' and key 'l' of Secret 'a'"],
])('%s cannot provide the same file', (_name, left, right, keys) => {
  expect(() => sourceOf(left, right)).toThrow(new Error(`${keys} both become the file 'ceph.conf' in one directory: `
    + 'give each cluster a unique name (its files are NAME.conf and NAME.client.USER.keyring), or use another mountPath.'));
});

describe('a volume of a base provides the files', () => {
  const one = new SharedFiles([whole('a', 'x')]);
  const items = new SharedFiles([some('a', { k: 'x' })]);
  const two = one.with(new SharedFiles([whole('b', 'y')]));
  const projection = (...secrets: object[]): object => ({ projected: { defaultMode: 420, sources: [...secrets.map((secret) => ({ secret })), { configMap: { name: 'a' } }, null] } });

  test.each<[string, SharedFiles, object, boolean]>([
    ['the Secret', one, { secret: { secretName: 'a', defaultMode: 420 } }, true],
    ['another Secret', one, { secret: { secretName: 'b' } }, false],
    ['some of its keys', one, { secret: { secretName: 'a', items: [{ key: 'x', path: 'x' }] } }, false],
    ['a projection with it', one, projection({ name: 'b' }, { name: 'a', optional: true }), true],
    ['a projection without it', one, projection({ name: 'b' }), false],
    ['both Secrets', two, projection({ name: 'b' }, { name: 'a' }), true],
    ['one of both', two, { secret: { secretName: 'a' } }, false],
    ['the items', items, { secret: { secretName: 'a', items: [{ path: 'x', key: 'k' }] } }, true],
    ['the Secret whole for items', items, { secret: { secretName: 'a' } }, false],
    ['no Secret', one, { nfs: { server: 'a' } }, false],
    ['nonsense', one, { projected: { sources: 'a' }, secret: 'a' }, false],
  ])('%s', (_name, files, volume, is) => expect(files.isIn(deepFreeze(volume))).toBe(is));
});
