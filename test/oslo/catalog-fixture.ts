import type { CatalogFile } from '../../lib/oslo/catalog/file';

/** A catalog small enough to know by heart. */
export const SMALL_CATALOG: CatalogFile = {
  release: 'small',
  packages: { glance: '1.0.0' },
  groups: {
    glance: {
      DEFAULT: { debug: { type: 'boolean', default: false }, enabled_backends: { type: 'dictionary' }, host: { type: 'string', computed: true } },
      database: { max_retries: { type: 'integer', default: 10, formerNames: [['DEFAULT', 'sql_max_retries'], ['SQL', 'retries'], [null, 'max-tries']] } },
      glance_store: { default_backend: { type: 'string' } },
      shared: { pool: { type: 'string' }, own: { type: 'string' } },
    },
    cinder: {
      DEFAULT: { debug: { type: 'boolean', default: false } },
      backend_defaults: { volume_driver: { type: 'string' }, pool: { type: 'string' }, share: { type: 'string', formerNames: [[null, 'old-share']] } },
    },
  },
  stores: {
    file: { datadir: { type: 'string' } },
    rbd: { pool: { type: 'string', default: 'images' }, size: { type: 'integer', min: 1, formerNames: [[null, 'chunk']] } },
  },
  reservedStores: { os_glance_tasks_store: { datadir: { type: 'string' } } },
  multiStore: { glance_store: ['default_backend'], shared: ['pool'] },
  singleStore: { stores: { type: 'list' }, pool: { type: 'string' } },
  backendOptions: { clone: { type: 'integer' } },
  backendHost: { backend_host: { type: 'string' } },
  backendCommon: ['backend_host', 'volume_driver'],
  drivers: { 'drivers.Nfs': ['share'], 'drivers.Rbd': ['clone', 'pool'] },
  driverAliases: { 'old.Rbd': 'drivers.Rbd', 'old.Gone': 'drivers.Gone' },
};
