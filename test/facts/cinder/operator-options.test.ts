import { CINDER_OPERATOR_OPTIONS } from '../../../lib/facts/cinder/operator-options';
import { optionCatalog } from '../../../lib/oslo/catalog/catalog';

test('every option of the table is one of Cinder', () => {
  const catalogs = [optionCatalog('18.0-fr6'), optionCatalog('main')];
  const unknown = CINDER_OPERATOR_OPTIONS.flatMap(({ group, options }) => options
    .filter((name) => !catalogs.some((catalog) => catalog.find('cinder', group, name) !== undefined)).map((name) => `${group}.${name}`));
  expect(unknown).toEqual([]);
});

test.each([
  ['DEFAULT', 'auth_strategy', 'keystone', 'noauth'],
  ['DEFAULT', 'log_file', 'cinder.log', '/tmp/cinder.log'],
  ['os_brick', 'lock_path', '/var/locks/openstack/os-brick/', '/tmp'],
  ['oslo_concurrency', 'lock_path', '/var/locks/openstack/cinder', '/tmp'],
])('%s.%s may be %s, but not %s', (section, name, harmless, harmful) => {
  const { isHarmless } = CINDER_OPERATOR_OPTIONS.find(({ group, options }) => group === section && options.includes(name))!;
  expect([harmless, harmful].map((value) => isHarmless?.(value))).toEqual([true, false]);
});
