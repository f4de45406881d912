import { addStores, enabledStores, removeStores } from '../../lib/glance/enabled-stores';
import { StoreList } from '../../lib/glance/store-list';
import { ConfigDocument } from '../../lib/oslo/document/config-document';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { CustomStore } from '../../lib/stores/custom-store';
import { FileStore } from '../../lib/stores/file-store';
import { Store } from '../../lib/stores/store';
import { bound } from '../stores/bound';
import { linesOf } from '../synth/synth';

const listOf = (...stores: [Store, boolean?][]): StoreList => {
  const list = new StoreList('[glance]');
  stores.forEach(([store, isDefault]) => list.add(store, isDefault ?? false, () => bound(store)));
  return list;
};
const rbd = (id: string): Store => new CustomStore(id, { type: 'rbd', options: { rbd_store_pool: OptionValue.string('images') } });

const BASE = linesOf(
  '# Written by hand.',
  '[DEFAULT]',
  'debug = true',
  '# The stores.',
  'enabled_backends = a:rbd , b:file',
  '',
  '[glance_store]',
  'default_backend = b',
  'other = 1',
  '',
  '[a]',
  '# The pool.',
  'rbd_store_pool = images',
  '',
  '[b]',
  'filesystem_store_datadir = /b',
);

test.each<[string, object[]]>([
  ['', []],
  ['[DEFAULT]\nenabled_backends =\n', []],
  ['[DEFAULT]\nenabled_backends = a:rbd\n', [{ id: 'a', type: 'rbd' }]],
  ['[DEFAULT]\nenabled_backends = x:y\nenabled_backends =  a : rbd ,b:file,\n', [{ id: 'a', type: 'rbd' }, { id: 'b', type: 'file' }]],
  ['[DEFAULT]\nenabled_backends = a,:rbd,b:,c:swift\n', [{ id: 'c', type: 'swift' }]],
  ['[glance_store]\nenabled_backends = a:rbd\n', []],
])('the enabled stores of %j', (text, stores) => expect(enabledStores(ConfigDocument.parse(text))).toEqual(stores));

test('removing stores removes their sections and options, and keeps the rest', () => {
  const document = ConfigDocument.parse(BASE);
  removeStores(document);
  expect(document.toString()).toBe(linesOf('# Written by hand.', '[DEFAULT]', 'debug = true', '# The stores.', '', '[glance_store]', 'other = 1', '', ''));
});

test('an empty list of stores changes nothing', () => {
  const document = ConfigDocument.parse(BASE);
  addStores(document, listOf(), '[glance]');
  expect(document.toString()).toBe(BASE);
});

describe('stores are added', () => {
  const written = (text: string, list: StoreList): string => {
    const document = ConfigDocument.parse(text, 'the base');
    addStores(document, list, '[glance]');
    return document.toString();
  };

  test('with enabled_backends and default_backend, and the first as the default', () => {
    expect(written('', listOf([rbd('x')], [new FileStore('y')]))).toBe(linesOf(
      '[DEFAULT]',
      'enabled_backends = x:rbd,y:file',
      '[glance_store]',
      'default_backend = x',
      '[x]',
      'rbd_store_pool = images',
      '[y]',
      'filesystem_store_datadir = /var/lib/glance/images',
    ));
  });

  test('with the chosen default', () => {
    expect(written('', listOf([rbd('x')], [new CustomStore('y', { type: 'vmware' }), true])))
      .toBe(linesOf('[DEFAULT]', 'enabled_backends = x:rbd,y:vmware', '[glance_store]', 'default_backend = y', '[x]', 'rbd_store_pool = images', '[y]'));
  });

  test('after the stores of the configuration, whose default stays', () => {
    expect(written(BASE, listOf([rbd('c')]))).toBe(`${BASE.replace('= a:rbd , b:file', '= a:rbd,b:file,c:rbd')}${linesOf('[c]', 'rbd_store_pool = images')}`);
  });

  test('with the chosen default instead of the default of the configuration', () => {
    expect(written(BASE, listOf([rbd('c'), true])))
      .toBe(`${BASE.replace('= a:rbd , b:file', '= a:rbd,b:file,c:rbd').replace('_backend = b', '_backend = c')}${linesOf('[c]', 'rbd_store_pool = images')}`);
  });

  test('once if the configuration already enables the same store', () => {
    const text = BASE.replace('a:rbd , b:file', 'a:rbd,b:file');
    expect(written(text, listOf([rbd('a')]))).toBe(text);
  });

  test('with the first store of the configuration as the default if it names none', () => {
    expect(written('[DEFAULT]\nenabled_backends = z:file\n', listOf([new CustomStore('y', { type: 'vmware' })])))
      .toBe(linesOf('[DEFAULT]', 'enabled_backends = z:file,y:vmware', '[glance_store]', 'default_backend = z', '[y]'));
  });

  test.each<[string, Store, string]>([
    ['another type', new FileStore('a'), "[glance]: store 'a' has type file, but type rbd in the base. "
      + 'Choose another id, or set replaceStores on the base.'],
    ['an id that differs in case only', rbd('A'), "[glance]: the ids of store 'A' and of store 'a' in the base differ only in case, "
      + 'so oslo.config merges their sections. Choose another id, or set replaceStores on the base.'],
    ['another value', new CustomStore('a', { type: 'rbd', options: { rbd_store_pool: OptionValue.string('other') } }),
      '[a] rbd_store_pool: the base sets "images", but store \'a\' sets "other". An option has one value: set it in one place only, or to the same value in both.'],
  ])('but not with %s', (_name, store, message) => expect(() => written(BASE, listOf([store]))).toThrow(new Error(message)));
});

test('stores of a list in brackets are removed with their sections', () => {
  const document = ConfigDocument.parse('[DEFAULT]\nenabled_backends = [ceph:rbd]\n[glance_store]\ndefault_backend = ceph\n[ceph]\nrbd_store_pool = images\n');
  removeStores(document);
  expect(document.toString()).not.toContain('[ceph]');
});
