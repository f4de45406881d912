import type { CatalogOption, CatalogService, OptionCatalog } from './catalog';
import { sectionKey } from './config-option';

const SINGLE_STORE_GROUP = 'glance_store';

/** What a service reads in the sections of one text, whose stores or back-ends are known. */
export class CatalogSections {
  /**
   * The sections of a text for Glance.
   *
   * @param stores the types of the stores in `enabled_backends`, by their ids. Without any, `[glance_store]` holds the options of
   *   the store types, and Glance keeps no stores for itself.
   */
  public static glance(catalog: OptionCatalog, stores: ReadonlyMap<string, string>): CatalogSections {
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
    return new CatalogSections(catalog, 'glance', extra);
  }

  /**
   * The sections of a text for Cinder.
   *
   * @param backends the paths of the drivers' classes by the sections of the back-ends; `undefined` for a driver that is not known
   */
  public static cinder(catalog: OptionCatalog, backends: ReadonlyMap<string, string | undefined>): CatalogSections {
    const extra = new Map<string, SectionOptions>();
    for (const [id, driver] of backends) {
      extra.set(sectionKey(id), { find: (name) => catalog.backendOption(driver, name, id), names: () => catalog.backendOptionNames(driver) });
    }
    return new CatalogSections(catalog, 'cinder', extra);
  }

  private constructor(
    private readonly catalog: OptionCatalog,
    private readonly service: CatalogService,
    private readonly extra: ReadonlyMap<string, SectionOptions>,
  ) {}

  /** Whether the service reads a section of this name. */
  public has(section: string): boolean {
    return this.extra.has(sectionKey(section)) || this.catalog.hasGroup(this.service, section);
  }

  /** An option of a section; `undefined` is one that the service ignores there. */
  public find(section: string, option: string): CatalogOption | undefined {
    return this.extra.get(sectionKey(section))?.find(option) ?? this.catalog.find(this.service, section, option);
  }

  /** The names of the options that the service reads in a section. */
  public optionNames(section: string): string[] {
    return [...new Set([...this.extra.get(sectionKey(section))?.names() ?? [], ...this.catalog.optionNames(this.service, section)])];
  }

  /**
   * Whether a reference in a value of a section, `$option` or `$group.option`, leads to an option.
   *
   * oslo.config looks for an option in the section itself, then in `DEFAULT`, by its name of today alone; a group is one that is
   * spelled as the service has it, and never `DEFAULT`. A reference that leads nowhere is an error where the value is read.
   */
  public resolves(reference: string, section: string): boolean {
    const dot = reference.indexOf('.');
    return dot < 0
      ? this.isCurrent(section, reference) || this.isCurrent('DEFAULT', reference)
      : this.isGroup(reference.slice(0, dot)) && this.isCurrent(reference.slice(0, dot), reference.slice(dot + 1));
  }

  private isCurrent(section: string, option: string): boolean {
    return this.find(section, option)?.renamed === false;
  }

  private isGroup(name: string): boolean {
    return name !== 'DEFAULT' && name === sectionKey(name);
  }
}

/** Options that a section has beside those of a group of the service. */
interface SectionOptions {
  find(name: string): CatalogOption | undefined;
  names(): string[];
}
