import { isRemovedStoreType, storeType } from '../../../../lib/facts/glance/stores/store-types';
import { RELEASES } from '../../../../lib/facts/release';
import { optionCatalog } from '../../../../lib/oslo/catalog/catalog';

test.each(RELEASES)('%s: every store type of the catalog has an entry, whose options exist', (release) => {
  const catalog = optionCatalog(release);
  for (const name of catalog.storeTypes()) {
    const type = storeType(name);
    const together = type?.together?.flatMap((group) => [...group.options, group.unless ?? []].flat()) ?? [];
    const options = [...together, ...type?.files ?? [], ...type?.directories ?? []];
    const known = [...catalog.storeOptionNames(name), ...optionCatalog('main').storeOptionNames(name)];
    expect([type?.name, options.filter((option) => !known.includes(option))]).toEqual([name, []]);
  }
});

test.each(['constructor', '__proto__', 'toString', 'gridfs'])('%s is not a type', (name) => {
  expect(storeType(name)).toBeUndefined();
});

test('removed types are known as such', () => {
  expect([isRemovedStoreType('sheepdog'), isRemovedStoreType('swift')]).toEqual([true, false]);
});
