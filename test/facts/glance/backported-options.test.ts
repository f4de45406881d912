import { BACKPORTED_STORE_OPTIONS } from '../../../lib/facts/glance/backported-options';
import { optionCatalog, packagedCatalog } from '../../../lib/oslo/catalog/catalog';

test.each([...BACKPORTED_STORE_OPTIONS])('release 18 reads %s, which its packages do not have and main does', (option) => {
  const type = option.split('_')[0];
  expect(packagedCatalog('18.0-fr6').storeOption(type, option)).toBeUndefined();
  expect(packagedCatalog('main').storeOption(type, option)).toBeDefined();
  expect(optionCatalog('18.0-fr6').storeOption(type, option, 'images')).toEqual(packagedCatalog('main').storeOption(type, option, 'images'));
});
