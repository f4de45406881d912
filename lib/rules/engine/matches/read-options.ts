import type { RuleContext } from '../context';
import { storesOf, type TextStores } from './text-stores';
import { isOfCinder, isOpenDriver, LVM_DRIVER } from '../../../facts/cinder/cinder-drivers';
import { formerCinderOption } from '../../../facts/cinder/renamed-options';
import { isFormerOption } from '../../../facts/glance/former-options';
import { OPERATOR_DEFAULT_STORE } from '../../../facts/glance/stores/store-types';
import { CINDER_SERVICE, GLANCE_SERVICE } from '../../../facts/operators/services';
import { RELEASES, type ReleaseName } from '../../../facts/release';
import type { ConfigText, LocatedOption } from '../../../manifest/config-text';
import { optionCatalog, type OptionCatalog } from '../../../oslo/catalog/catalog';
import type { CatalogOption } from '../../../oslo/catalog/option';
import { CatalogSections } from '../../../oslo/catalog/sections';
import { sectionKey } from '../../../oslo/document/config-option';

/** An option of a text, and what the service that reads it knows about it. */
export interface ReadOption {
  readonly option: LocatedOption;

  /** The option as the service registers it; `undefined` for an option that the service ignores. */
  readonly known: CatalogOption | undefined;

  /** The names of the options that the section may hold. */
  readonly names: () => readonly string[];

  /** Other sections in which the service reads an option of this name. */
  readonly elsewhere: () => readonly string[];

  /**
   * Whether an option of the section may be known to the image of a vendor only: the section belongs to a back-end whose driver is not
   * developed in the open, and no open driver has the option.
   */
  readonly isOfVendor: boolean;

  /** Other releases whose service reads the option in this section. */
  readonly otherReleases: () => readonly ReleaseName[];

  /** Whether a reference in a value, `$option` or `$group.option`, leads to an option, or may lead to one that is not known here. */
  readonly resolves: (reference: string) => boolean;

  /** The owner of the section, for people: `a store of type rbd`. */
  readonly owner: string;
}

/** Whether this release ignores an option that another or an earlier release of the service reads. */
export function isOfOtherRelease({ option: { section, name, text }, known, otherReleases, isOfVendor }: ReadOption): boolean {
  const isFormer = text.service === 'glance' ? isFormerOption(section, name) : formerCinderOption(section, name) !== undefined;
  return known === undefined && !isOfVendor && (isFormer || otherReleases().length > 0);
}

/** Every option of every text, in the sections that the service reads. */
export function readOptions(context: RuleContext): readonly ReadOption[] {
  return context.once(findOptions);
}

function findOptions(context: RuleContext): ReadOption[] {
  return context.view.texts.flatMap((text) => {
    const sections = sectionsOf(context, text);
    return sections === undefined ? [] : text.options.flatMap((option) => sections.read(option) ?? []);
  });
}

/** The sections that the service of a text reads, or `undefined` for a service whose options are not in the catalog. */
function sectionsOf(context: RuleContext, text: ConfigText): TextSections | undefined {
  switch (text.service) {
    case GLANCE_SERVICE.id: return new GlanceSections(context.catalog, storesOf(context, text));
    case CINDER_SERVICE.id: return new CinderSections(context.catalog, text);
    default: return undefined;
  }
}

/** What a service makes of the sections of a text. */
abstract class TextSections {
  protected readonly sections: CatalogSections;
  private others?: ReadonlyMap<ReleaseName, CatalogSections>;

  /** @param sectionsIn the sections in a release with a catalog */
  protected constructor(protected readonly catalog: OptionCatalog, private readonly sectionsIn: (catalog: OptionCatalog) => CatalogSections) {
    this.sections = sectionsIn(catalog);
  }

  /** What the service knows about an option; `undefined` if it does not read the section, or nobody can say. */
  public abstract read(option: LocatedOption): ReadOption | undefined;

  protected readOption(option: LocatedOption, owner: string): ReadOption {
    const { section, name } = option;
    return {
      option,
      owner,
      isOfVendor: this.isOfVendor(section, name),
      known: this.find(section, name),
      names: () => this.sections.optionNames(section),
      elsewhere: () => this.elsewhere(name).filter((other) => sectionKey(other) !== sectionKey(section)),
      otherReleases: () => [...this.otherSections()].filter(([, sections]) => sections.find(section, name) !== undefined).map(([release]) => release),
      resolves: (reference) => this.sections.resolves(reference, section) || this.mayResolve(reference, section),
    };
  }

  protected find(section: string, name: string): CatalogOption | undefined {
    return this.sections.find(section, name);
  }

  /** Whether the service reads a section in this release or in another one. */
  protected isSection(section: string): boolean {
    return this.sections.has(section) || [...this.otherSections().values()].some((sections) => sections.has(section));
  }

  /** Whether the image of a vendor may have the option. */
  protected isOfVendor(_section: string, _name: string): boolean {
    return false;
  }

  protected abstract elsewhere(name: string): string[];

  /** Whether a reference that leads nowhere here may lead to an option that the input does not tell about. */
  protected abstract mayResolve(reference: string, section: string): boolean;

  /** The sections in the releases that have another catalog. */
  private otherSections(): ReadonlyMap<ReleaseName, CatalogSections> {
    this.others ??= new Map(RELEASES.filter((release) => optionCatalog(release) !== this.catalog)
      .map((release) => [release, this.sectionsIn(optionCatalog(release))]));
    return this.others;
  }
}

/** The most stores whose sections are named as places of an option. */
const MOST_STORES = 10;

class GlanceSections extends TextSections {
  private readonly storeIds = new Map<string, readonly string[]>();

  public constructor(catalog: OptionCatalog, private readonly text: TextStores) {
    const types = effectiveTypes(catalog, text);
    super(catalog, (ofRelease) => CatalogSections.glance(ofRelease, types, text.isComplete && types.size > 0 && types.size >= text.stores.size));
  }

  public read(option: LocatedOption): ReadOption | undefined {
    const store = this.text.stores.get(sectionKey(option.section));
    if (store) {
      return this.isKnownType(store.type) ? this.readOption(option, `a store of type ${store.type}`) : undefined;
    }
    return this.isSection(option.section) ? this.readOption(option, 'Glance') : undefined;
  }

  /** Without `enabled_backends`, `[glance_store]` may also hold the options of the one store. */
  protected find(section: string, name: string): CatalogOption | undefined {
    const isSingle = sectionKey(section) === 'glance_store' && !this.text.isMultistore;
    return super.find(section, name) ?? (isSingle ? this.catalog.singleStoreOption(name) : undefined);
  }

  protected elsewhere(name: string): string[] {
    const types = this.catalog.storeTypesOf(name);
    const stores = types.length === 0 ? [] : this.storesOfTypes(name, types);
    return stores.length > 0 ? [...stores] : this.catalog.groupsOf('glance', name);
  }

  /** The ids of the first stores of some types. There can be thousands, and a message names few. */
  private storesOfTypes(option: string, types: readonly string[]): readonly string[] {
    const ids = this.storeIds.get(option) ?? [...this.text.stores.values()].filter(({ type }) => type !== undefined && types.includes(type))
      .slice(0, MOST_STORES).map(({ id }) => id);
    this.storeIds.set(option, ids);
    return ids;
  }

  /** A store that a Secret outside of the input enables, or one of an unknown type, has options that nobody here knows. */
  protected mayResolve(reference: string): boolean {
    const group = groupOf(reference);
    return group !== undefined && (this.text.stores.has(group) ? !this.isKnownType(this.text.stores.get(group)?.type)
      : !this.text.isComplete && !this.sections.has(group));
  }

  private isKnownType(type: string | undefined): boolean {
    return type !== undefined && this.catalog.storeTypes().includes(type);
  }
}

/** The types of the stores by id. The operator's own file enables a store as long as no text enables others. */
function effectiveTypes(catalog: OptionCatalog, { stores, isMultistore }: TextStores): Map<string, string> {
  const known = catalog.storeTypes();
  const types = [...stores.values()].flatMap(({ id, type }) => (type !== undefined && known.includes(type) ? [[id, type] as const] : []));
  return new Map(isMultistore ? types : [[OPERATOR_DEFAULT_STORE, 'file']]);
}

class CinderSections extends TextSections {
  private readonly drivers: ReadonlyMap<string, string | undefined>;

  public constructor(catalog: OptionCatalog, text: ConfigText) {
    const sections = text.config.sectionNames().filter((section) => !catalog.hasGroup('cinder', section));
    const drivers = new Map(sections.map((section) => [sectionKey(section), text.config.get(section, 'volume_driver')]));
    super(catalog, (ofRelease) => CatalogSections.cinder(ofRelease, drivers));
    this.drivers = drivers;
  }

  /** A section without a driver, or with one from elsewhere, may have any option. */
  public read(option: LocatedOption): ReadOption | undefined {
    const key = sectionKey(option.section);
    if (!this.drivers.has(key)) {
      return this.readOption(option, 'Cinder');
    }
    const driver = this.drivers.get(key);
    const isUnclear = (driver === undefined || !isOfCinder(driver)) && this.find(option.section, option.name) === undefined;
    return isUnclear ? undefined : this.readOption(option, `the driver ${driver}`);
  }

  protected elsewhere(name: string): string[] {
    return this.catalog.groupsOf('cinder', name);
  }

  protected mayResolve(reference: string, section: string): boolean {
    const group = groupOf(reference);
    return group === undefined ? this.mayHaveAny(sectionKey(section)) : this.mayHaveAny(group) || !this.sections.has(group);
  }

  protected isOfVendor(section: string, name: string): boolean {
    const driver = this.drivers.get(sectionKey(section));
    return driver !== undefined && !isOpenDriver(driver) && this.catalog.backendOption(LVM_DRIVER, name) === undefined;
  }

  private mayHaveAny(key: string): boolean {
    return this.drivers.has(key) && !this.isKnownDriver(key);
  }

  private isKnownDriver(key: string): boolean {
    const driver = this.drivers.get(key);
    return driver !== undefined && this.catalog.driver(driver) !== undefined;
  }
}

/** The group of a reference such as `$group.option`. */
function groupOf(reference: string): string | undefined {
  const dot = reference.indexOf('.');
  return dot < 0 ? undefined : reference.slice(0, dot);
}

/** An option of a text that sets the same option again later. */
export interface RepeatedOption {
  readonly read: ReadOption;

  /** The last setting, which counts. */
  readonly last: LocatedOption;
}

/** Every option that its text sets again later. */
export function repeatedOptions(context: RuleContext): readonly RepeatedOption[] {
  const groups = new Map<ConfigText, Map<string, Map<string, ReadOption[]>>>();
  for (const read of readOptions(context)) {
    const { text, section, name } = read.option;
    // A map for each section: a key of both names would repeat a long name of a section for each option.
    const ofText = entryOf(groups, text, () => new Map<string, Map<string, ReadOption[]>>());
    const ofSection = entryOf(ofText, sectionKey(section), () => new Map<string, ReadOption[]>());
    entryOf(ofSection, name, () => []).push(read);
  }
  return [...groups.values()].flatMap((ofText) => [...ofText.values()]).flatMap((ofSection) => [...ofSection.values()])
    .flatMap((group) => group.slice(0, -1).map((read) => ({ read, last: group[group.length - 1].option })));
}

/** The value of a key, which is created on first use. */
function entryOf<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const value = map.get(key) ?? create();
  map.set(key, value);
  return value;
}
