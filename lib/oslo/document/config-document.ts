import { Block, type Item } from './config-block';
import { addItem, ConfigIndex, type SectionEntry } from './config-index';
import { checkOptionName, checkSectionName } from './config-names';
import type { ConfigOption, ConfigProblem, ConfigSection } from './config-option';
import { readConfig, type ReadText } from './config-reader';
import { conflictOf, joinTexts, withLineBreak, writeOption } from './config-writer';
import { unescapeDollars } from './substitution';
import type { OptionValue } from '../value/option-value';

export type { ConfigOption, ConfigProblem, ConfigProblemKind, ConfigSection } from './config-option';
export { eachSubstitution, substitutions, type Substitution } from './substitution';

/**
 * The text of an oslo.config file as a document.
 *
 * It is read by the rules of oslo.config, keeps every byte that is not edited, and writes values so that oslo.config
 * reads exactly the given values.
 */
export class ConfigDocument {
  /**
   * Reads a text. Lines that oslo.config refuses are kept, and listed in `problems`.
   *
   * @param text the text of a configuration file
   * @param origin the owner of the text, for messages: the contributor of every option in it
   */
  public static parse(text: string, origin: string = 'the text'): ConfigDocument {
    return new ConfigDocument(readConfig(text, origin), origin);
  }

  /** The reasons for which oslo.config refuses the text as it was read. */
  public readonly problems: readonly ConfigProblem[];

  private readonly blocks: Block[];
  private readonly index: ConfigIndex;
  private readonly lineBreak: string;

  private constructor(read: ReadText, public readonly origin: string) {
    this.problems = read.problems;
    this.blocks = read.blocks;
    this.lineBreak = read.lineBreak;
    this.index = new ConfigIndex(read.blocks);
  }

  /** The sections as written, in order; a name may occur more than once. */
  public get sections(): readonly ConfigSection[] {
    return this.blocks.filter((block) => block.isSection()).map((block) => block.section());
  }

  /** The names of the sections, each once. Case matters only for `DEFAULT`; the first spelling counts. */
  public sectionNames(): string[] {
    return this.index.names();
  }

  public hasSection(name: string): boolean {
    return this.index.find(name) !== undefined;
  }

  /** The options of all sections with a name, in order. */
  public options(section: string): ConfigOption[] {
    return this.index.find(section)?.blocks.flatMap((block) => block.section().options) ?? [];
  }

  /** The value that a string option reads: the last one, with `$$` read as a dollar sign and `$name` unchanged. */
  public get(section: string, option: string): string | undefined {
    return this.getAll(section, option).pop();
  }

  /** The values that a multi-valued string option reads. */
  public getAll(section: string, option: string): string[] {
    return this.index.options(section, option).map((found) => unescapeDollars(found.rawValue));
  }

  /**
   * Sets an option that has no value yet, or the same value.
   *
   * @param contributor who sets it, for messages
   * @throws if the option has another value already, or a name or the value cannot be written
   */
  public set(section: string, option: string, value: OptionValue, contributor: string): void {
    const item = this.write(section, option, value, contributor);
    const present = this.index.options(section, option);
    if (present.length === 0) {
      this.append(section, item);
    } else if (!value._isReadFrom(rawValuesOf(present))) {
      throw new Error(conflictOf(present, item.options));
    }
  }

  /**
   * Sets an option, and replaces any value it has.
   *
   * @param contributor who sets it, for messages
   * @throws if a name or the value cannot be written
   */
  public replace(section: string, option: string, value: OptionValue, contributor: string): void {
    this.put(section, option, [this.write(section, option, value, contributor)]);
  }

  /** Removes every setting of an option in a section. Comments stay. */
  public removeOption(section: string, option: string): void {
    const entry = this.index.find(section);
    entry?.items.get(option)?.forEach(clear);
    entry?.items.delete(option);
  }

  /** Removes all sections with a name and their contents. Comments before their headers stay. */
  public removeSection(name: string): void {
    this.index.find(name)?.blocks.forEach((block) => block.remove());
    this.index.delete(name);
  }

  /**
   * Adds the header of a section, unless it exists.
   *
   * @throws if the name cannot be written
   */
  public addSection(name: string): void {
    checkSectionName(name);
    this.entryOf(name);
  }

  /**
   * Adds every section and option of another document, each with its contributor. Comments are not added.
   *
   * @throws if options have other values here, with the names of all of them, or if oslo.config refuses the other text.
   * Nothing is added in that case
   */
  public merge(other: ConfigDocument): void {
    refuseUnreadable(other);
    const conflicts = other.eachOption().flatMap(([section, items]) => this.conflictWith(section, items) ?? []);
    if (conflicts.length > 0) {
      throw new Error(conflicts.join('\n'));
    }
    other.sectionNames().forEach((name) => this.entryOf(name));
    other.eachOption().forEach(([section, items]) => this.mergeOption(section, items));
  }

  /**
   * Adds every section and option of another document, in place of other values here. Comments are not added.
   *
   * @throws if oslo.config refuses the other text
   */
  public override(other: ConfigDocument): void {
    refuseUnreadable(other);
    other.sectionNames().forEach((name) => this.entryOf(name));
    other.eachOption().forEach(([section, items]) => {
      const present = this.itemsOf(section, items);
      if (!present || !isSame(present, items)) {
        this.put(section, optionsOf(items)[0].name, items.map((item) => this.adopt(section, item)));
      }
    });
  }

  /** A copy of the document. */
  public clone(): ConfigDocument {
    const blocks = this.blocks.map((block) => block.clone());
    return new ConfigDocument({ blocks, problems: this.problems, lineBreak: this.lineBreak }, this.origin);
  }

  /** The text. Parts that were not edited are the same byte for byte. */
  public toString(): string {
    return joinTexts(this.blocks.flatMap((block) => block.texts()), this.lineBreak);
  }

  private write(section: string, option: string, value: OptionValue, contributor: string): Item {
    checkSectionName(section);
    checkOptionName(option);
    const item = writeOption({ section, option, value, contributor });
    return { ...item, text: withLineBreak(item.text, this.lineBreak) };
  }

  /** Sets an option by some pieces. The first one stands where the option was set last. */
  private put(section: string, option: string, [first, ...more]: readonly Item[]): void {
    const present = this.index.find(section)?.items.get(option);
    if (present) {
      present.splice(0, present.length - 1).forEach(clear);
      Object.assign(present[0], first);
    } else {
      this.append(section, first);
    }
    more.forEach((item) => this.append(section, item));
  }

  private append(section: string, item: Item): void {
    const entry = this.entryOf(section);
    entry.blocks[entry.blocks.length - 1].items.push(item);
    addItem(entry, item);
  }

  /** The pieces of every option, each with the name of its section. */
  private eachOption(): Array<[section: string, items: Item[]]> {
    return this.sectionNames().flatMap((name) => Array.from(this.index.find(name)?.items.values() ?? [], (items): [string, Item[]] => [name, items]));
  }

  private conflictWith(section: string, offered: readonly Item[]): string | undefined {
    const present = this.itemsOf(section, offered);
    return present && !isSame(present, offered) ? conflictOf(optionsOf(present), optionsOf(offered)) : undefined;
  }

  private mergeOption(section: string, offered: readonly Item[]): void {
    if (!this.itemsOf(section, offered)) {
      offered.forEach((item) => this.append(section, this.adopt(section, item)));
    }
  }

  /** The pieces of this document that set the same options as pieces of another document. */
  private itemsOf(section: string, offered: readonly Item[]): Item[] | undefined {
    return this.index.find(section)?.items.get(optionsOf(offered)[0].name);
  }

  /** A piece of another document, for this document. */
  private adopt(section: string, item: Item): Item {
    const options = item.options.map((option) => ({ ...option, section, line: 0, lastLine: 0 }));
    return { ...item, text: withLineBreak(item.text, this.lineBreak), options };
  }

  private entryOf(section: string): SectionEntry {
    return this.index.find(section) ?? this.addBlock(section);
  }

  private addBlock(section: string): SectionEntry {
    const block = new Block(section, 0, `[${section}]${this.lineBreak}`);
    this.blocks.push(block);
    return this.index.add(block);
  }
}

function refuseUnreadable({ origin, problems }: ConfigDocument): void {
  if (problems.length > 0) {
    throw new Error(`${origin} cannot be merged: ${problems.map(({ line, message }) => `line ${line}: ${message}`).join(' ')}`);
  }
}

function clear(item: Item): void {
  Object.assign(item, { text: '', options: [], value: undefined });
}

/** Whether two pieces give an option the same value. The type of the value counts if it is known. */
function isSame(present: readonly Item[], offered: readonly Item[]): boolean {
  const presentRaw = rawValuesOf(optionsOf(present));
  const offeredRaw = rawValuesOf(optionsOf(offered));
  return valueOf(offered)?._isReadFrom(presentRaw)
    ?? valueOf(present)?._isReadFrom(offeredRaw)
    ?? (presentRaw.length === offeredRaw.length && presentRaw.every((raw, index) => raw === offeredRaw[index]));
}

function valueOf(items: readonly Item[]): OptionValue | undefined {
  return items.find((item) => item.value)?.value;
}

function optionsOf(items: readonly Item[]): ConfigOption[] {
  return items.flatMap((item) => item.options);
}

function rawValuesOf(options: readonly ConfigOption[]): string[] {
  return options.map((option) => option.rawValue);
}
