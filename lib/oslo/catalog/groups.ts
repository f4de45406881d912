import type { GroupFacts } from './file';
import type { CatalogOption, OptionFacts } from './option';
import { own } from '../../json';
import { sectionKey } from '../document/config-option';

/** The groups of one service, or the one group of a store or a back-end, with the former names of options. */
export class CatalogGroups {
  private former?: ReadonlyMap<string, ReadonlyMap<string, CatalogOption>>;

  public constructor(private readonly groups: Readonly<Record<string, GroupFacts>>) {}

  /** The names of all groups, former ones not included. */
  public names(): string[] {
    return Object.keys(this.groups);
  }

  /** Whether a section with this name is read, including former names. */
  public has(group: string): boolean {
    const key = sectionKey(group);
    return Object.hasOwn(this.groups, key) || this.formerNames().has(key);
  }

  /** An option by its name, or else by a former one. */
  public find(group: string, name: string): CatalogOption | undefined {
    const key = sectionKey(group);
    return this.current(key, name) ?? this.formerNames().get(key)?.get(name);
  }

  /** The current names of the options of a group. */
  public optionNames(group: string): string[] {
    return Object.keys(own(this.groups, sectionKey(group)) ?? {});
  }

  /** The groups with an option of this name, current names before former ones. */
  public groupsOf(name: string): string[] {
    const current = this.names().filter((group) => own(own(this.groups, group), name) !== undefined);
    const former = [...this.formerNames()].filter(([, options]) => options.has(name)).map(([group]) => group);
    return [...new Set([...current, ...former])];
  }

  private current(key: string, name: string): CatalogOption | undefined {
    const facts = own(own(this.groups, key), name);
    return facts && catalogOption(facts, key, name, false);
  }

  private formerNames(): ReadonlyMap<string, ReadonlyMap<string, CatalogOption>> {
    this.former ??= formerNames(this.groups);
    return this.former;
  }
}

function formerNames(groups: Readonly<Record<string, GroupFacts>>): Map<string, Map<string, CatalogOption>> {
  const found = new Map<string, Map<string, CatalogOption>>();
  for (const [group, options] of Object.entries(groups)) {
    for (const [name, facts] of Object.entries(options)) {
      for (const [formerGroup, formerName] of facts.formerNames ?? []) {
        const key = sectionKey(formerGroup ?? group);
        const members = found.get(key) ?? new Map<string, CatalogOption>();
        found.set(key, members.has(formerName) ? members : members.set(formerName, catalogOption(facts, group, name, true)));
      }
    }
  }
  return found;
}

function catalogOption(facts: OptionFacts, group: string, name: string, renamed: boolean): CatalogOption {
  return { ...facts, group, name, renamed };
}
