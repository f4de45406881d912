import { CatalogGroups } from '../../../lib/oslo/catalog/groups';
import { SMALL_CATALOG } from '../catalog-fixture';

const groups = new CatalogGroups(SMALL_CATALOG.groups.glance);

describe('find', () => {
  test('an option by its name', () => {
    expect(groups.find('DEFAULT', 'debug')).toEqual({ type: 'boolean', default: false, group: 'DEFAULT', name: 'debug', renamed: false });
  });

  test('an option of a group in any case', () => {
    expect(groups.find('DataBase', 'max_retries')).toMatchObject({ group: 'database', name: 'max_retries', renamed: false });
  });

  test.each([['DEFAULT', 'sql_max_retries'], ['sql', 'retries'], ['SQL', 'retries'], ['database', 'max-tries']])('[%s] %s is a former name', (group, name) => {
    expect(groups.find(group, name)).toMatchObject({ group: 'database', name: 'max_retries', renamed: true });
  });

  test.each([
    ['default', 'debug'], ['DEFAULT', 'Debug'], ['DEFAULT', 'max-tries'], ['database', 'retries'], ['nothing', 'debug'],
    ['constructor', 'name'], ['DEFAULT', 'constructor'], ['__proto__', 'toString'],
  ])('[%s] %s is unknown', (group, name) => {
    expect(groups.find(group, name)).toBeUndefined();
  });

  test('of two options with one former name the first is found', () => {
    const two = new CatalogGroups({ a: { x: { type: 'string', formerNames: [[null, 'old']] }, y: { type: 'string', formerNames: [[null, 'old']] } } });
    expect(two.find('a', 'old')).toMatchObject({ name: 'x' });
  });
});

test('names are those of today', () => {
  expect(groups.names()).toEqual(['DEFAULT', 'database', 'glance_store', 'shared']);
});

test('former groups are groups too', () => {
  expect(['DEFAULT', 'Database', 'sql', 'default', 'other'].map((group) => groups.has(group))).toEqual([true, true, true, false, false]);
});

test('names of options', () => {
  expect(groups.optionNames('Shared')).toEqual(['pool', 'own']);
  expect(groups.optionNames('nothing')).toEqual([]);
});

test('groups of an option, by its name and by a former one', () => {
  expect(groups.groupsOf('max_retries')).toEqual(['database']);
  expect(groups.groupsOf('sql_max_retries')).toEqual(['DEFAULT']);
  expect(groups.groupsOf('toString')).toEqual([]);
});
