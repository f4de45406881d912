import type { SiteStorage } from './site-storage';
import type { GlanceApiOptions } from '../glance/glance-api-options';
import type { ImageImports } from '../glance/settings/image-imports';
import type { GlancePatternProps } from '../patterns/glance-pattern';

/** Options of a site of a distributed cloud. */
export interface SiteOptions {
  /** The storage of the site: the store of its images and, for Ceph, the back-end of its volumes. */
  readonly storage: SiteStorage;

  /**
   * The name of the availability zone of the site's volumes and backups.
   *
   * @default - the name of the site
   */
  readonly availabilityZone?: string;

  /**
   * Options of the site's API instance: replicas, networks, addresses, storage, further configuration. The site sets the layout.
   *
   * @default - the defaults of `Glance.addApi`, with 3 replicas at the central site and 2 at every other one
   */
  readonly api?: GlanceApiOptions;
}

/** Options of the central site. */
export interface CentralSiteOptions extends SiteOptions {
  /**
   * The name of the site: that of its API instance and its back-end. An instance of the base keeps its text, and gets the stores.
   *
   * @default 'default'
   */
  readonly name?: string;
}

/** Properties of a distributed cloud. */
export interface DistributedSitesProps extends GlancePatternProps {
  /** The central site. Its API instance has the stores of all sites and is the one in keystone's catalog. */
  readonly central: CentralSiteOptions;

  /**
   * How every API instance imports images. Users copy an image to a site with the method `copy-image`, so `methods` must contain it.
   *
   * @default - the methods `web-download`, `copy-image` and `glance-direct`; API instances with a store in Ceph convert images to raw
   */
  readonly imports?: ImageImports;
}
