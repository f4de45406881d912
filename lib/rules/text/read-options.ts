import { storeOption } from './backported-option';
import type { ConfigText, LocatedOption } from '../../manifest/config-text';
import type { OptionCatalog } from '../../oslo/catalog/catalog';
import type { CatalogOption } from '../../oslo/catalog/option';
import { sectionKey } from '../../oslo/document/config-option';
import type { RuleContext } from '../engine/context';
import { storesOf, type TextStores } from '../engine/text-stores';

/** An option of a text, and what the service that reads it knows of it. */
export interface ReadOption {
  readonly option: LocatedOption;

  /** What the service has it for; `undefined` where it ignores it. */
  readonly known: CatalogOption | undefined;

  /** The names of the options that the section may hold. */
  readonly names: () => readonly string[];

  /** Sections in which the service does read an option of this name. */
  readonly elsewhere: () => readonly string[];

  /** What the section is, for people: `a store of type rbd`. */
  readonly owner: string;
}

/** Every option of every text whose section the service reads. */
export function readOptions(context: RuleContext): readonly ReadOption[] {
  return context.once(findOptions);
}

function findOptions(context: RuleContext): ReadOption[] {
  return context.view.texts.flatMap((text) => optionsOf(context, text));
}

function optionsOf(context: RuleContext, text: ConfigText): ReadOption[] {
  const sections = text.service === 'glance' ? new GlanceSections(context.catalog, storesOf(context, text)) : new CinderSections(context.catalog, text);
  return text.options.flatMap((option) => sections.read(option) ?? []);
}

/** What Glance makes of the sections of a text. */
class GlanceSections {
  public constructor(private readonly catalog: OptionCatalog, private readonly text: TextStores) {}

  public read(option: LocatedOption): ReadOption | undefined {
    const store = this.text.stores.get(sectionKey(option.section));
    if (store) {
      return store.type !== undefined && this.catalog.storeTypes().includes(store.type) ? this.ofStore(option, store.type) : undefined;
    }
    return this.catalog.hasGroup('glance', option.section) ? this.ofGroup(option) : this.ofReserved(option);
  }

  private ofStore(option: LocatedOption, type: string): ReadOption {
    const { section, name } = option;
    const known = storeOption(this.catalog, type, name, section);
    return { option, known, names: () => this.catalog.storeOptionNames(type), elsewhere: () => this.elsewhere(name, section), owner: `a store of type ${type}` };
  }

  private ofGroup(option: LocatedOption): ReadOption {
    const { section, name } = option;
    const known = this.catalog.find('glance', section, name) ?? this.ofSingleStore(option);
    return { option, known, names: () => this.catalog.optionNames('glance', section), elsewhere: () => this.elsewhere(name, section), owner: 'Glance' };
  }

  /** Without `enabled_backends`, `[glance_store]` holds the options of the one store. */
  private ofSingleStore({ section, name }: LocatedOption): CatalogOption | undefined {
    return section === 'glance_store' && !this.text.isMultistore ? this.catalog.singleStoreOption(name) : undefined;
  }

  private ofReserved(option: LocatedOption): ReadOption | undefined {
    const { section, name } = option;
    const known = this.catalog.reservedStoreOption(section, name);
    return known && { option, known, names: () => [], elsewhere: () => [], owner: 'Glance' };
  }

  private elsewhere(name: string, section: string): string[] {
    const types = this.catalog.storeTypesOf(name);
    const stores = [...this.text.stores.values()].filter(({ type }) => type !== undefined && types.includes(type)).map(({ id }) => id);
    return [...stores, ...this.catalog.groupsOf('glance', name)].filter((other) => sectionKey(other) !== sectionKey(section));
  }
}

/** What Cinder makes of the sections of a text: those that are no group of its own are back-ends. */
class CinderSections {
  public constructor(private readonly catalog: OptionCatalog, private readonly text: ConfigText) {}

  public read(option: LocatedOption): ReadOption | undefined {
    return this.catalog.hasGroup('cinder', option.section) ? this.ofGroup(option) : this.ofBackend(option);
  }

  private ofGroup(option: LocatedOption): ReadOption {
    const { section, name } = option;
    const known = this.catalog.find('cinder', section, name);
    return { option, known, names: () => this.catalog.optionNames('cinder', section), elsewhere: () => this.elsewhere(name, section), owner: 'Cinder' };
  }

  /** A driver that Cinder does not bring along may have any option. */
  private ofBackend(option: LocatedOption): ReadOption | undefined {
    const { section, name } = option;
    const driver = this.text.config.get(section, 'volume_driver');
    const known = this.catalog.backendOption(driver, name, section);
    if (known === undefined && (driver === undefined || this.catalog.driver(driver) === undefined)) {
      return undefined;
    }
    return { option, known, names: () => this.catalog.backendOptionNames(driver), elsewhere: () => this.elsewhere(name, section), owner: `the driver ${driver}` };
  }

  private elsewhere(name: string, section: string): string[] {
    return this.catalog.groupsOf('cinder', name).filter((other) => sectionKey(other) !== sectionKey(section));
  }
}
