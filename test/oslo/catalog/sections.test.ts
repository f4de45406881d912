import { OptionCatalog } from '../../../lib/oslo/catalog/catalog';
import { CatalogSections } from '../../../lib/oslo/catalog/sections';
import { SMALL_CATALOG } from '../catalog-fixture';

const catalog = new OptionCatalog(SMALL_CATALOG);

describe('Glance with stores', () => {
  const sections = CatalogSections.glance(catalog, new Map([['Ceph', 'rbd'], ['database', 'file'], ['odd', 'nothing']]));

  test('the section of a store has the options of its type, whatever the id and its case', () => {
    expect(sections.find('ceph', 'pool')).toEqual({ type: 'string', default: 'images', group: 'Ceph', name: 'pool', renamed: false });
    expect(sections.find('CEPH', 'chunk')).toMatchObject({ name: 'size', renamed: true });
    expect(sections.find('ceph', 'datadir')).toBeUndefined();
  });

  test('a store with the name of a group has the options of both', () => {
    expect(['datadir', 'max_retries', 'pool'].map((name) => sections.find('database', name)?.name)).toEqual(['datadir', 'max_retries', undefined]);
    expect(sections.optionNames('database')).toEqual(['datadir', 'max_retries']);
  });

  test('a store of an unknown type has none', () => {
    expect(sections.find('odd', 'pool')).toBeUndefined();
    expect(sections.optionNames('odd')).toEqual([]);
  });

  test('the stores that Glance keeps for itself', () => {
    expect(sections.find('os_glance_tasks_store', 'datadir')).toMatchObject({ group: 'os_glance_tasks_store' });
    expect(sections.optionNames('os_glance_tasks_store')).toEqual(['datadir']);
  });

  test('options that are there with stores only, and those only without', () => {
    expect(['default_backend', 'stores', 'pool'].map((name) => sections.find('glance_store', name)?.name)).toEqual(['default_backend', undefined, undefined]);
  });

  test('the section of all stores has what the enabled types have', () => {
    expect(sections.optionNames('shared')).toEqual(['pool', 'own']);
    expect(CatalogSections.glance(catalog, new Map([['a', 'file']])).optionNames('shared')).toEqual(['own']);
  });

  test('sections that are read', () => {
    expect(['ceph', 'CEPH', 'odd', 'os_glance_tasks_store', 'DEFAULT', 'sql', 'other'].map((name) => sections.has(name)))
      .toEqual([true, true, true, true, true, true, false]);
  });
});

describe('Glance without stores', () => {
  const sections = CatalogSections.glance(catalog, new Map());

  test('one section has the options of a single store', () => {
    expect(['stores', 'pool', 'default_backend'].map((name) => sections.find('glance_store', name)?.name)).toEqual(['stores', 'pool', undefined]);
    expect(sections.optionNames('glance_store')).toEqual(['stores', 'pool']);
  });

  test('Glance keeps no stores for itself', () => {
    expect(sections.has('os_glance_tasks_store')).toBe(false);
  });

  test('the section of all stores is without theirs', () => {
    expect(sections.find('shared', 'pool')).toBeUndefined();
  });
});

describe('Cinder', () => {
  const sections = CatalogSections.cinder(catalog, new Map([['ceph', 'drivers.Rbd'], ['mine', undefined]]));

  test('the section of a back-end has the options of its driver', () => {
    expect(['pool', 'clone', 'share', 'backend_host'].map((name) => sections.find('ceph', name)?.name)).toEqual(['pool', 'clone', undefined, 'backend_host']);
    expect(sections.optionNames('ceph')).toEqual(['volume_driver', 'pool', 'clone', 'backend_host']);
  });

  test('the section of a back-end with an unknown driver has those of all', () => {
    expect(sections.find('mine', 'share')).toMatchObject({ group: 'mine' });
  });

  test('the shared section has what the drivers in use read, and what is always there', () => {
    const one = CatalogSections.cinder(catalog, new Map([['nfs', 'drivers.Nfs']]));
    expect(['clone', 'pool', 'backend_host'].map((name) => one.find('backend_defaults', name)?.name)).toEqual([undefined, 'pool', undefined]);
    expect(sections.find('backend_defaults', 'clone')).toMatchObject({ group: 'backend_defaults' });
    expect(sections.optionNames('backend_defaults')).toEqual(['volume_driver', 'pool', 'clone', 'share']);
  });

  test('a section of nothing', () => {
    expect(sections.has('nfs')).toBe(false);
    expect(sections.find('nfs', 'share')).toBeUndefined();
  });
});

describe('resolves', () => {
  const sections = CatalogSections.glance(catalog, new Map([['ceph', 'rbd']]));

  test.each([
    ['pool', 'ceph'], ['debug', 'ceph'], ['debug', 'DEFAULT'], ['database.max_retries', 'ceph'], ['ceph.pool', 'database'],
    ['sql_max_retries', 'ceph'], ['max_tries', 'ceph'], ['chunk', 'database'], ['max_retries', 'database'],
  ])('$%s in [%s]', (reference, section) => {
    expect(sections.resolves(reference, section)).toBe(true);
  });

  test.each([
    ['pool', 'database'], ['nothing', 'ceph'], ['DEFAULT.debug', 'ceph'], ['Database.max_retries', 'ceph'], ['database.nothing', 'ceph'],
    ['nothing.debug', 'ceph'], ['ceph.chunk', 'DEFAULT'], ['database', 'DEFAULT'], ['max-tries', 'database'],
  ])('not $%s in [%s]', (reference, section) => {
    expect(sections.resolves(reference, section)).toBe(false);
  });
});
