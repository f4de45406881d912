import { CatalogBackends } from '../../../lib/oslo/catalog/backends';
import { SMALL_CATALOG } from '../catalog-fixture';

const backends = new CatalogBackends(SMALL_CATALOG);

test('drivers, by their paths and by former ones', () => {
  expect(backends.drivers()).toEqual(['drivers.Nfs', 'drivers.Rbd']);
  expect(['drivers.Rbd', 'old.Rbd', 'old.Gone', 'mine.Own', 'toString'].map((path) => backends.driver(path)))
    .toEqual(['drivers.Rbd', 'drivers.Rbd', undefined, undefined, undefined]);
});

describe('find', () => {
  test('an option of the driver', () => {
    expect(backends.find('drivers.Rbd', 'ceph', 'clone')).toEqual({ type: 'integer', group: 'ceph', name: 'clone', renamed: false });
  });

  test('an option of the driver by a former path of it', () => {
    expect(backends.find('old.Rbd', 'ceph', 'pool')).toMatchObject({ name: 'pool' });
  });

  test('an option of all drivers', () => {
    expect(backends.find('drivers.Nfs', 'nfs', 'backend_host')).toMatchObject({ group: 'nfs', name: 'backend_host' });
  });

  test('an option by a former name', () => {
    expect(backends.find('drivers.Nfs', 'nfs', 'old-share')).toMatchObject({ name: 'share', renamed: true });
  });

  test.each([['drivers.Nfs', 'pool'], ['drivers.Rbd', 'old-share'], ['drivers.Rbd', 'nothing'], [undefined, 'nothing']])('%s does not read %s', (driver, name) => {
    expect(backends.find(driver, 'section', name)).toBeUndefined();
  });

  test.each([undefined, 'mine.Own'])('a driver that is not known, %s, may read anything', (driver) => {
    expect(['pool', 'share', 'clone', 'backend_host'].map((name) => backends.find(driver, 'section', name)?.name))
      .toEqual(['pool', 'share', 'clone', 'backend_host']);
  });
});

test('the shared section has no option that is of one back-end alone', () => {
  expect(backends.findShared('drivers.Rbd', 'clone')).toMatchObject({ group: 'backend_defaults', name: 'clone' });
  expect(backends.findShared('drivers.Rbd', 'backend_host')).toBeUndefined();
});

test('names of options', () => {
  expect(backends.optionNames('drivers.Nfs')).toEqual(['volume_driver', 'share', 'backend_host']);
  expect(backends.optionNames(undefined)).toEqual(['volume_driver', 'pool', 'share', 'clone', 'backend_host']);
});

