import type { Block, Item } from './config-block';
import { sectionKey, type ConfigOption } from './config-option';

/** All blocks of one section, and the items that set each of its options. */
export interface SectionEntry {
  readonly blocks: Block[];
  readonly items: Map<string, Item[]>;
}

/** The position of each section and option in a text, so that no edit has to search. */
export class ConfigIndex {
  private readonly entries = new Map<string, SectionEntry>();

  public constructor(blocks: readonly Block[]) {
    blocks.filter((block) => block.isSection()).forEach((block) => this.add(block));
  }

  public add(block: Block): SectionEntry {
    const entry = this.entryOf(block.name ?? '');
    entry.blocks.push(block);
    block.items.forEach((item) => addItem(entry, item));
    return entry;
  }

  public find(section: string): SectionEntry | undefined {
    return this.entries.get(sectionKey(section));
  }

  public options(section: string, option: string): ConfigOption[] {
    return this.find(section)?.items.get(option)?.flatMap((item) => item.options) ?? [];
  }

  public delete(section: string): void {
    this.entries.delete(sectionKey(section));
  }

  /** The names of the sections, in their first spelling. */
  public names(): string[] {
    return Array.from(this.entries.values(), (entry) => entry.blocks[0].name ?? '');
  }

  private entryOf(section: string): SectionEntry {
    const key = sectionKey(section);
    const entry = this.entries.get(key) ?? { blocks: [], items: new Map() };
    this.entries.set(key, entry);
    return entry;
  }
}

/** Records the options that a piece sets. */
export function addItem(entry: SectionEntry, item: Item): void {
  for (const name of new Set(item.options.map((option) => option.name))) {
    const items = entry.items.get(name);
    if (items) {
      items.push(item);
    } else {
      entry.items.set(name, [item]);
    }
  }
}
