import { CatalogBackends } from './backends';
import { CATALOG_FILES, type CatalogFile } from './file';
import { CatalogGroups } from './groups';
import type { CatalogOption } from './option';
import { BACKPORTED_STORE_OPTIONS } from '../../facts/glance/backported-options';
import { isAtLeast, type ReleaseName } from '../../facts/release';
import { own } from '../../json';

export type { CatalogOption, OptionFacts, OptionType, ValueRules } from './option';

/** A service whose options are known. */
export type CatalogService = 'glance' | 'cinder';

const SINGLE_STORE_GROUP = 'glance_store';

/**
 * The options of Glance, glance_store and Cinder as oslo.config registers them.
 *
 * Names of groups are case-insensitive, except for `DEFAULT`; names of options are case-sensitive, as in a file that oslo.config
 * reads.
 *
 * @see https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html
 */
export class OptionCatalog {
  private readonly services: Readonly<Record<CatalogService, CatalogGroups>>;
  private readonly stores: CatalogGroups;
  private readonly reserved: CatalogGroups;
  private readonly singleStore: CatalogGroups;
  private backends?: CatalogBackends;

  /**
   * @param file the facts of the packages
   * @param later the catalog with the options that the images backport although those packages do not have them
   */
  public constructor(private readonly file: CatalogFile, private readonly later?: () => OptionCatalog) {
    this.services = { glance: new CatalogGroups(file.groups.glance), cinder: new CatalogGroups(file.groups.cinder) };
    this.stores = new CatalogGroups(file.stores);
    this.reserved = new CatalogGroups(file.reservedStores);
    this.singleStore = new CatalogGroups({ [SINGLE_STORE_GROUP]: file.singleStore });
  }

  /** Whether a service reads a section with this name. Sections of stores and back-ends do not count. */
  public hasGroup(service: CatalogService, group: string): boolean {
    return this.services[service].has(group);
  }

  /** The names of the sections that a service reads. */
  public groups(service: CatalogService): string[] {
    return this.services[service].names();
  }

  /** An option of a service, by its name or a former one; `undefined` for an option that the service ignores there. */
  public find(service: CatalogService, group: string, option: string): CatalogOption | undefined {
    return this.services[service].find(group, option);
  }

  /** The sections in which a service reads an option with this name. */
  public groupsOf(service: CatalogService, option: string): string[] {
    return this.services[service].groupsOf(option);
  }

  /** The names of the options that a service reads in a section. */
  public optionNames(service: CatalogService, group: string): string[] {
    return this.services[service].optionNames(group);
  }

  /** The types of stores. */
  public storeTypes(): string[] {
    return this.stores.names();
  }

  /** An option of the section of a store of this type. */
  public storeOption(storeType: string, option: string, section: string = storeType): CatalogOption | undefined {
    const found = this.isStoreType(storeType) ? this.stores.find(storeType, option) : undefined;
    return found ? { ...found, group: section } : this.backportedOption(storeType, option, section);
  }

  /** The names of the options that the section of a store of this type may hold. */
  public storeOptionNames(storeType: string): string[] {
    const backported = [...BACKPORTED_STORE_OPTIONS].filter((option) => this.backportedOption(storeType, option, storeType) !== undefined);
    return this.isStoreType(storeType) ? [...new Set([...this.stores.optionNames(storeType), ...backported])] : [];
  }

  /** The types of stores that have an option with this name. */
  public storeTypesOf(option: string): string[] {
    return this.storeTypes().filter((storeType) => this.storeOption(storeType, option) !== undefined);
  }

  /** The ids of the stores that Glance reserves for itself. */
  public reservedStores(): string[] {
    return this.reserved.names();
  }

  /** An option of the section of a store that Glance reserves for itself. */
  public reservedStoreOption(id: string, option: string): CatalogOption | undefined {
    return this.reserved.find(id, option);
  }

  /** The names of the options that the section of such a store may hold. */
  public reservedStoreOptionNames(id: string): string[] {
    return this.reserved.optionNames(id);
  }

  /**
   * Whether Glance has an option only if `enabled_backends` is set. If stores have the option too, a store of such a type must be
   * enabled.
   */
  public isMultiStoreOption(group: string, option: string): boolean {
    return own(this.file.multiStore, group)?.includes(option) === true;
  }

  /** An option that `[glance_store]` has only if `enabled_backends` is not set. */
  public singleStoreOption(option: string): CatalogOption | undefined {
    return this.singleStore.find(SINGLE_STORE_GROUP, option);
  }

  /** The names of those options. */
  public singleStoreOptionNames(): string[] {
    return this.singleStore.optionNames(SINGLE_STORE_GROUP);
  }

  /** The class paths of all drivers of Cinder. */
  public drivers(): string[] {
    return this.backendOptions().drivers();
  }

  /** The class path of a driver, for that path or a former one; `undefined` if the driver is not part of Cinder. */
  public driver(path: string): string | undefined {
    return this.backendOptions().driver(path);
  }

  /**
   * An option of the section of a back-end.
   *
   * @param driver the class path of the driver; without one, or with one that is not part of Cinder, the option of any driver is found
   */
  public backendOption(driver: string | undefined, option: string, section: string = 'backend'): CatalogOption | undefined {
    return this.backendOptions().find(driver, section, option);
  }

  /**
   * An option of `[backend_defaults]`, which holds all options of the drivers in use that the section of a back-end does not set.
   *
   * @param driver as above
   */
  public sharedBackendOption(driver: string | undefined, option: string): CatalogOption | undefined {
    return this.backendOptions().findShared(driver, option);
  }

  /** The names of the options that the section of a back-end with this driver may hold. */
  public backendOptionNames(driver: string | undefined): string[] {
    return this.backendOptions().optionNames(driver);
  }

  /** Unlike names of sections, types are case-sensitive. */
  private isStoreType(storeType: string): boolean {
    return this.storeTypes().includes(storeType);
  }

  private backportedOption(storeType: string, option: string, section: string): CatalogOption | undefined {
    return BACKPORTED_STORE_OPTIONS.has(option) ? this.later?.().storeOption(storeType, option, section) : undefined;
  }

  private backendOptions(): CatalogBackends {
    this.backends ??= new CatalogBackends(this.file);
    return this.backends;
  }
}

type CatalogLine = keyof typeof CATALOG_FILES;

const loaded = new Map<CatalogLine, OptionCatalog>();

/** The catalogs whose options the images of an earlier line backport. */
const LATER: Readonly<Partial<Record<CatalogLine, () => OptionCatalog>>> = { '18.0': () => catalogOf('main') };

/** The catalog of a release, with the options that its images backport. It is read at its first use. */
export function optionCatalog(release: ReleaseName): OptionCatalog {
  return catalogOf(lineOf(release));
}

/** The catalog of a release as the packages alone have it, without what the images backport. */
export function packagedCatalog(release: ReleaseName): OptionCatalog {
  return new OptionCatalog(CATALOG_FILES[lineOf(release)]());
}

function catalogOf(line: CatalogLine): OptionCatalog {
  const catalog = loaded.get(line) ?? new OptionCatalog(CATALOG_FILES[line](), LATER[line]);
  loaded.set(line, catalog);
  return catalog;
}

function lineOf(release: ReleaseName): CatalogLine {
  return isAtLeast(release, 'main') ? 'main' : '18.0';
}
