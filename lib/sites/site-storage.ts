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
   */
  public static ceph(client: CephClient, options: SiteCephOptions = {}): SiteStorage {
    return new CephSiteStorage(client, options);
  }

  /**
   * Any store, such as an `S3Store` or a `CinderStore` with the volume type of the site's zone.
   *
   * @param store the store of the site's images
   */
  public static store(store: Store): SiteStorage {
    return new GivenSiteStorage(store);
  }

  /**
   * The store of the site.
   *
   * @param site the name of the site
   * @internal
   */
  public abstract _store(site: string): Store;
}

class CephSiteStorage extends SiteStorage {
  public constructor(private readonly client: CephClient, private readonly options: SiteCephOptions) {
    super();
  }

  public _store(site: string): Store {
    const { storeId = site, imagePool } = this.options;
    return new RbdStore(storeId, { ceph: this.client, pool: imagePool });
  }
}

class GivenSiteStorage extends SiteStorage {
  public constructor(private readonly store: Store) {
    super();
  }

  public _store(): Store {
    return this.store;
  }
}
