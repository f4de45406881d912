import { Backend } from '../cinder/backend';
import { CephBackup } from '../cinder/backup/ceph-backup';
import { CinderBackupOptions } from '../cinder/backup/cinder-backup-options';
import { CephBackend } from '../cinder/ceph-backend';
import { listed } from '../facts/text/quoting';
import { defined } from '../json';
import { CephClient } from '../mounts/ceph-client';
import { RbdStore } from '../stores/rbd-store';
import { Store } from '../stores/store';

/** Options of a site with a Ceph cluster of its own. */
export interface SiteCephOptions {
  /**
   * The id of the store in Glance.
   *
   * @default - the name of the site
   */
  readonly storeId?: string;

  /**
   * The pool that holds the images. It must exist.
   *
   * @default 'images'
   */
  readonly imagePool?: string;

  /**
   * Whether the site has a volume service, a back-end of Cinder with the name of the site.
   *
   * @default true
   */
  readonly volumes?: boolean;

  /**
   * The pool that holds the volumes. It must exist. Only with `volumes`.
   *
   * @default 'volumes'
   */
  readonly volumePool?: string;

  /**
   * The id of the cluster (its `fsid`), by which compute nodes find the secret of its user. Only with `volumes`.
   *
   * @default - Cinder asks the cluster
   */
  readonly clusterFsid?: string;

  /**
   * The pool that holds the backups of the site's volumes. It must exist, and the user must be allowed to use it. Requires release
   * 18.0-fr5 or later. The base must have no other backup service with pods.
   *
   * @default - the site has no backup service
   */
  readonly backupPool?: string;
}

/** Options of a site with any store. */
export interface SiteStoreOptions {
  /**
   * The back-end of the site's volumes. Set its properties `availabilityZone` and `glanceApi` to those of the site.
   *
   * @default - the site has no volume service
   */
  readonly backend?: Backend;

  /**
   * The backup service of the site, apart from its availability zone. Requires release 18.0-fr5 or later. The base must have no other
   * backup service with pods.
   *
   * @default - the site has no backup service
   */
  readonly backup?: CinderBackupOptions;
}

/** What a site is called. @internal */
export interface SiteNames {
  /** The name of the site: that of its API instance, its back-end and its backup service. */
  readonly site: string;

  /** The availability zone of its volumes and backups. */
  readonly zone: string;
}

/**
 * The storage of one site.
 *
 * Every site has a store of its own. The central API instance reads all of them, so each needs another id.
 */
export abstract class SiteStorage {
  /**
   * A Ceph cluster at the site.
   *
   * Each cluster needs a name of its own, after which its files are named (`az1.conf`, `az1.client.openstack.keyring`), because the
   * pods of the central site mount the files of all clusters in one directory.
   *
   * @param client the cluster, and the Secret with its files
   * @param options the pools and the id of the store
   * @throws when `volumePool` or `clusterFsid` is set although `volumes` is false
   */
  public static ceph(client: CephClient, options: SiteCephOptions = {}): SiteStorage {
    return new CephSiteStorage(client, options);
  }

  /**
   * Any store, such as an `S3Store` or a `CinderStore` with the volume type of the site's zone.
   *
   * @param store the store of the site's images
   * @param options the volumes and backups of the site
   */
  public static store(store: Store, options: SiteStoreOptions = {}): SiteStorage {
    return new GivenSiteStorage(store, options);
  }

  /**
   * The store of the site.
   *
   * @param site the name of the site
   * @internal
   */
  public abstract _store(site: string): Store;

  /** The back-end of the site's volumes. @internal */
  public abstract _backend(names: SiteNames): Backend | undefined;

  /** The backup service of the site, apart from its zone. @internal */
  public abstract _backup(): CinderBackupOptions | undefined;
}

class CephSiteStorage extends SiteStorage {
  public constructor(private readonly client: CephClient, private readonly options: SiteCephOptions) {
    super();
    const { volumes = true, volumePool, clusterFsid } = options;
    const unused = Object.keys(defined({ volumePool, clusterFsid }));
    if (!volumes && unused.length > 0) {
      throw new Error(`${listed(unused, 'and')} ${unused.length === 1 ? 'is' : 'are'} set, but volumes is false: remove ${unused.length === 1 ? 'it' : 'them'}, or set volumes to true.`);
    }
  }

  public _store(site: string): Store {
    const { storeId = site, imagePool } = this.options;
    return new RbdStore(storeId, { ceph: this.client, pool: imagePool });
  }

  public _backend({ site, zone }: SiteNames): Backend | undefined {
    const { volumes = true, volumePool: pool, clusterFsid } = this.options;
    return volumes ? new CephBackend(site, { ceph: this.client, pool, clusterFsid, availabilityZone: zone, glanceApi: site }) : undefined;
  }

  public _backup(): CinderBackupOptions | undefined {
    const { backupPool: pool } = this.options;
    return pool === undefined ? undefined : { storage: new CephBackup({ ceph: this.client, pool }), replicas: 1 };
  }
}

class GivenSiteStorage extends SiteStorage {
  public constructor(private readonly store: Store, private readonly options: SiteStoreOptions) {
    super();
  }

  public _store(): Store {
    return this.store;
  }

  public _backend(): Backend | undefined {
    return this.options.backend;
  }

  public _backup(): CinderBackupOptions | undefined {
    return this.options.backup;
  }
}
