import { StoreList } from '../../lib/glance/store-list';
import { CinderStore } from '../../lib/stores/cinder-store';
import { CinderStoreCredentials } from '../../lib/stores/cinder-store-credentials';
import { CustomStore } from '../../lib/stores/custom-store';
import { FileStore } from '../../lib/stores/file-store';
import { Store } from '../../lib/stores/store';
import { bound } from '../stores/bound';
import { secretsNamed } from '../synth/synth';

function add(list: StoreList, store: Store, isDefault = false): void {
  list.add(store, isDefault, () => bound(store));
}

test('an empty list has no stores, default and Secrets', () => {
  const { all, chosenDefault, needApplicationCredential, secrets } = new StoreList('[glance]');
  expect({ all, chosenDefault, needApplicationCredential, secrets }).toEqual({ all: [], needApplicationCredential: false, secrets: [] });
});

test('stores keep their order and their configuration', () => {
  const list = new StoreList('[glance]');
  const stores = [
    new CustomStore('a', { type: 'vmware', customServiceConfigSecrets: secretsNamed('x', 'y') }),
    new CustomStore('b', { type: 'vmware', customServiceConfigSecrets: secretsNamed('y', 'z') }),
    new CinderStore('c', { credentials: CinderStoreCredentials.applicationCredential() }),
  ];
  const configs = stores.map((store) => bound(store));
  stores.forEach((store, index) => list.add(store, index === 1, () => configs[index]));
  expect(list.all).toEqual(stores.map((store, index) => ({ store, config: configs[index], isDefault: index === 1 })));
  const { chosenDefault, needApplicationCredential, secrets } = list;
  expect({ chosenDefault, needApplicationCredential, secrets }).toEqual({ chosenDefault: 'b', needApplicationCredential: true, secrets: ['x', 'y', 'z'] });
});

describe('a store is neither bound nor added', () => {
  const list = new StoreList('[glance]');
  add(list, new FileStore('Ceph'), true);
  const never = (): never => {
    throw new Error('bound');
  };

  test.each(['Ceph', 'ceph', 'CEPH'])('if the id is taken: %s', (id) => {
    expect(() => list.add(new CustomStore(id, { type: 'vmware' }), false, never)).toThrow(new Error(
      `[glance]: two stores have the id '${id}' (types file and vmware). Give each store a unique id. Ids that differ only in case count as equal.`));
  });

  test('if another store is the default', () => {
    expect(() => list.add(new FileStore('other'), true, never))
      .toThrow(new Error("[glance]: both store 'Ceph' and store 'other' are set as the default. Set only one."));
  });

  afterAll(() => expect(list.all).toHaveLength(1));
});
