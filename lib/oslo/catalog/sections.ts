import type { CatalogOption, CatalogService, OptionCatalog } from './catalog';
import { sectionKey } from '../document/config-option';

const SINGLE_STORE_GROUP = 'glance_store';
const SHARED_BACKEND_GROUP = 'backend_defaults';

/**
 * Options that oslo.config itself registers in every program. References find them, but no section sets them.
 *
 * @see https://docs.openstack.org/oslo.config/latest/cli/index.html
 */
const OWN_OPTIONS: ReadonlySet<string> = new Set(['config_dir', 'config_file', 'config_source']);

/** The options that a service reads in the sections of one text with known stores or back-ends. */
export class CatalogSections {
  /**
   * The sections of a text for Glance.
   *
   * @param stores the types of the stores in `enabled_backends`, by their ids. Without any, `[glance_store]` holds the options of
   *   the store types, and Glance keeps no stores for itself.
   * @param isComplete whether those are all stores; otherwise options that depend on a type of store count as registered
   */
  public static glance(catalog: OptionCatalog, stores: ReadonlyMap<string, string>, isComplete: boolean = true): CatalogSections {
    const extra = new Map<string, SectionOptions>();
    for (const [id, type] of stores) {
      extra.set(sectionKey(id), { find: (name) => catalog.storeOption(type, name, id), names: () => catalog.storeOptionNames(type) });
    }
    if (stores.size === 0) {
      extra.set(SINGLE_STORE_GROUP, { find: (name) => catalog.singleStoreOption(name), names: () => catalog.singleStoreOptionNames() });
    } else {
      catalog.reservedStores().forEach((id) => extra.set(id, {
        find: (name) => catalog.reservedStoreOption(id, name),
        names: () => catalog.reservedStoreOptionNames(id),
      }));
    }
    return new CatalogSections(catalog, 'glance', extra, new Set(isComplete ? stores.values() : catalog.storeTypes()));
  }

  /**
   * The sections of a text for Cinder.
   *
   * @param backends the class paths of the drivers by section; `undefined` for an unknown driver
   */
  public static cinder(catalog: OptionCatalog, backends: ReadonlyMap<string, string | undefined>): CatalogSections {
    const extra = new Map<string, SectionOptions>();
    for (const [id, driver] of backends) {
      extra.set(sectionKey(id), { find: (name) => catalog.backendOption(driver, name, id), names: () => catalog.backendOptionNames(driver) });
    }
    extra.set(SHARED_BACKEND_GROUP, sharedOptions(catalog, [...new Set(backends.values())]));
    return new CatalogSections(catalog, 'cinder', extra);
  }

  private former?: ReadonlySet<string>;
  private readonly names = new Map<string, readonly string[]>();

  private constructor(
    private readonly catalog: OptionCatalog,
    private readonly service: CatalogService,
    private readonly extra: ReadonlyMap<string, SectionOptions>,
    private readonly storeTypes: ReadonlySet<string> = new Set(),
  ) {}

  /** Whether the service reads a section with this name. */
  public has(section: string): boolean {
    return this.extra.has(sectionKey(section)) || this.catalog.hasGroup(this.service, section);
  }

  /** An option of a section; `undefined` for an option that the service ignores there. */
  public find(section: string, option: string): CatalogOption | undefined {
    return this.extra.get(sectionKey(section))?.find(option) ?? this.serviceOption(section, option);
  }

  /** The names of the options that the service reads in a section. */
  public optionNames(section: string): readonly string[] {
    const names = this.names.get(sectionKey(section)) ?? this.readNames(section);
    this.names.set(sectionKey(section), names);
    return names;
  }

  private readNames(section: string): string[] {
    const names = this.catalog.optionNames(this.service, section).filter((name) => this.serviceOption(section, name) !== undefined);
    return [...new Set([...this.extra.get(sectionKey(section))?.names() ?? [], ...names])];
  }

  /**
   * Whether a reference in a value of a section, `$option` or `$group.option`, leads to an option.
   *
   * oslo.config looks for an option in the section itself, then in `DEFAULT`. A group must be spelled as the service spells it, and
   * cannot be `DEFAULT`. A reference that leads nowhere is an error when the value is read.
   */
  public resolves(reference: string, section: string): boolean {
    const dot = reference.indexOf('.');
    const [group, option] = dot < 0 ? [section, reference] : [reference.slice(0, dot), reference.slice(dot + 1)];
    return dot < 0
      ? OWN_OPTIONS.has(option) || this.isReferable(group, option) || this.isReferable('DEFAULT', option)
      : group !== 'DEFAULT' && group === sectionKey(group) && this.has(group) && this.isReferable(group, option);
  }

  private serviceOption(section: string, name: string): CatalogOption | undefined {
    const option = this.catalog.find(this.service, section, name);
    return option && this.isRegistered(option) ? option : undefined;
  }

  private isRegistered({ group, name }: CatalogOption): boolean {
    if (this.service !== 'glance' || !this.catalog.isMultiStoreOption(group, name)) {
      return true;
    }
    const owners = this.catalog.storeTypesOf(name);
    return owners.length === 0 ? this.storeTypes.size > 0 : owners.some((type) => this.storeTypes.has(type));
  }

  private isReferable(section: string, option: string): boolean {
    return this.find(section, option)?.renamed === false || this.formerReferences().has(`${section}.${option}`);
  }

  /** Former names by which references still lead to options. A name without a group belongs to `DEFAULT`. */
  private formerReferences(): ReadonlySet<string> {
    this.former ??= new Set([...this.extra.keys(), ...this.catalog.groups(this.service)].flatMap((section) => this.optionNames(section)
      .flatMap((name) => this.find(section, name)!.formerNames ?? [])
      .map(([group, name]) => `${group ?? 'DEFAULT'}.${name.replaceAll('-', '_')}`)));
    return this.former;
  }
}

/** The options of a section besides those of a group of the service. */
interface SectionOptions {
  find(name: string): CatalogOption | undefined;
  names(): string[];
}

function sharedOptions(catalog: OptionCatalog, drivers: ReadonlyArray<string | undefined>): SectionOptions {
  const find = (name: string) => firstOf(drivers, (driver) => catalog.sharedBackendOption(driver, name));
  return { find, names: () => drivers.flatMap((driver) => catalog.backendOptionNames(driver)).filter((name) => find(name) !== undefined) };
}

function firstOf<T, R>(values: readonly T[], find: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
