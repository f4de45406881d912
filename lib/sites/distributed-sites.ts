import type { Construct } from 'constructs';
import { DistributedSitesProps, SiteOptions } from './site-options';
import { optional } from '../check';
import { CephCompute, ComputeOptions } from '../data-plane/ceph-compute';
import { listed, quoted } from '../facts/text/quoting';
import { ApiLayout } from '../glance/api-layout';
import type { ImageImports } from '../glance/settings/image-imports';
import { ImportMethod } from '../glance/settings/import-method';
import { OptionValue } from '../oslo/value/option-value';
import { GlancePattern } from '../patterns/glance-pattern';
import { RbdStore } from '../stores/rbd-store';
import { Store } from '../stores/store';

/**
 * The image service of a distributed cloud: a central site, and any number of further sites, each with a store and an API instance of
 * its own.
 *
 * The central instance (layout `split`) has the stores of all sites. The instance of every other site (layout `edge`) has the store of
 * the site, which is its default, and the central store. A user uploads an image to the central site, and copies it to the store of
 * another site with the import method `copy-image`.
 *
 * With Ceph, each site has a volume service too, which asks the API instance of its site for images. Volumes without a zone are at the
 * central site (`storage_availability_zone`).
 *
 * Instances of a given base that are not sites stay. Remove them with `controlPlane.removeField('spec.glance.template.glanceAPIs.NAME')`.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/tree/main/config/samples/backends/edge
 */
export class DistributedSites extends GlancePattern {
  private readonly central: string;
  private readonly centralStore: Store;
  private readonly imports: ImageImports;
  private readonly stores = new Map<string, Store>();

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props the central site, and the changes to the base
   * @throws when a value of the central site is malformed, or `imports.methods` lacks `copy-image`
   */
  public constructor(scope: Construct, id: string, props: DistributedSitesProps) {
    super(scope, id, props);
    const { central: { name = 'default', ...central }, imports = {} } = props;
    this.imports = { ...imports, methods: imports.methods ?? DEFAULT_METHODS };
    if (!this.imports.methods?.some((method) => method.name === COPY_IMAGE)) {
      throw new Error(`[${this.node.path}] imports.methods lacks copy-image, with which users copy images to the sites: add ImportMethod.copyImage().`);
    }
    this.central = name;
    this.centralStore = central.storage._store(name);
    this.controlPlane.glance._replaceGenerated(name);
    this.addInstance(name, central, { layout: ApiLayout.SPLIT, replicas: 3, stores: [this.centralStore] });
    this.addVolumes(name, central);
    this.controlPlane.glance.configure({ keystoneEndpoint: name });
  }

  /**
   * Adds a site: its API instance, with the store of the site as the default store and the central store beside it, and its store in
   * the central instance.
   *
   * @param name the name of the site: that of its API instance, at most 36 lower case letters, digits and `-`: with a longer name its pods never appear
   * @param options the storage, the address and further options of the site
   * @throws when another site has the name, the id of the store, or other files of the same name
   */
  public addSite(name: string, options: SiteOptions): void {
    if (this.stores.has(name)) {
      throw new Error(`[${this.node.path}] there are two sites ${quoted(name)}: use another name for one of them.`);
    }
    const store = options.storage._store(name);
    this.controlPlane.glance.api(this.central).addStore(store);
    this.addInstance(name, options, { layout: ApiLayout.EDGE, replicas: 2, stores: [store, this.centralStore] });
    this.addVolumes(name, options);
  }

  /**
   * Defines what the compute nodes of a site with a store in Ceph need: options of Nova, the service that configures it, and the patch of
   * the node set. Nova uses the API instance and the store of the site.
   *
   * @param scope the chart, or a construct in it. Use a chart of its own to get a file of its own
   * @param site the name of the site
   * @param options the cluster and the node set
   * @throws when there is no such site, its store is not in Ceph, or a value is malformed
   */
  public addCompute(scope: Construct, site: string, options: ComputeOptions): CephCompute {
    const store = this.stores.get(site);
    if (!(store instanceof RbdStore)) {
      throw new Error(`[${this.node.path}] ${store === undefined ? `there is no site ${quoted(site)}: use ${listed([...this.stores.keys()].map(quoted))}.`
        : `the store of the site ${quoted(site)} is of the type ${store.type}: its compute nodes need nothing of it. Leave out addCompute.`}`);
    }
    const { release } = this.controlPlane;
    return new CephCompute(scope, `compute-${site}`, {
      ...options, name: site, store, release, glanceEndpoint: this.controlPlane.internalGlanceEndpoint(site),
    });
  }

  // The volume service asks the API instance of its site for images.
  private addVolumes(site: string, { storage, availabilityZone: zone = site }: SiteOptions): void {
    const { cinder } = this.controlPlane;
    const [backend, backup] = [storage._backend({ site, zone }), storage._backup()];
    optional(backend, (one) => cinder.addBackend(one));
    optional(backup, (options) => cinder.addBackup(site, { ...options, availabilityZone: zone }));
    if (site === this.central && backend !== undefined) {
      cinder.addOption('DEFAULT', 'storage_availability_zone', OptionValue.string(zone));
    }
  }

  private addInstance(name: string, { api = {} }: SiteOptions, { layout, replicas, stores }: Instance): void {
    if (api.layout !== undefined && api.layout !== layout) {
      throw new Error(`[${this.node.path}] layout of the site ${quoted(name)} is ${quoted(api.layout)}: use ${quoted(layout)}, or leave it out.`);
    }
    const instance = this.controlPlane.glance.addApi(name, { replicas, imports: this.imports, ...api, layout });
    stores.forEach((store, index) => instance.addStore(store, { default: index === 0 }));
    this.stores.set(name, stores[0]);
  }
}

/** What tells the API instances of sites apart. */
interface Instance {
  readonly layout: ApiLayout;
  readonly replicas: number;

  /** The stores of the instance, of which the first is the default. */
  readonly stores: readonly Store[];
}

const COPY_IMAGE = ImportMethod.copyImage().name;
const DEFAULT_METHODS = [ImportMethod.webDownload(), ImportMethod.copyImage(), ImportMethod.glanceDirect()];
