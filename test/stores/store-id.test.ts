import { RELEASES } from '../../lib/facts/release';
import { optionCatalog } from '../../lib/oslo/catalog/catalog';
import { storeId, storeType } from '../../lib/stores/store-id';

test.each(['ceph', 'Ceph-1', '0', 'a.b_c-d', 'default_backend', 'default', 'os_glance', 'cinder', 'a'.repeat(63)])('%s is an id', (id) => expect(storeId(id)).toBe(id));

test.each(['', '-a', '_a', '.a', 'a b', 'a:b', 'a,b', '[a]', 'a]', 'a\n', 'ä', '$a', 'a'.repeat(64)])('%j is no id', (id) => {
  expect(() => storeId(id)).toThrow(new Error(
    `the id of a store is '${id.replace('\n', '\\n')}': use at most 63 letters, digits, '-', '_' and '.', a letter or digit first.`));
});

test.each(['os_glance_', 'os_glance_staging_store'])('%s is reserved', (id) => {
  expect(() => storeId(id)).toThrow(new Error(`the id of a store is '${id}': ids that begin with 'os_glance_' are Glance's own; choose another.`));
});

test.each(['DEFAULT', 'database', 'Database', 'glance_store', 'keystone_authtoken', 'oslo_limit', 'os_brick', 'service_user'])('[%s] is taken', (id) => {
  expect(() => storeId(id)).toThrow(new Error(`the id of a store is '${id}': Glance uses the section [${id}] for another purpose; choose another.`));
});

test.each(['rbd', 's3', 'vmware', 'a.b_c'])('%s is a type', (type) => expect(storeType(type)).toBe(type));

test.each(['', 'RBD', '3s', 'a-b', 'a:b', 'a,b', 'a b', 'a\n'])('%j is no type', (type) => {
  expect(() => storeType(type)).toThrow(new Error(
    `the type of a store is '${type.replace('\n', '\\n')}': use a type that glance_store knows, in lower case, such as 'rbd' or 'vmware'.`));
});

test.each([...RELEASES])('every section that Glance of %s reads is taken', (release) => {
  const free = optionCatalog(release).groups('glance').filter((section) => {
    try {
      return storeId(section);
    } catch {
      return false;
    }
  });
  expect(free).toEqual([]);
});
