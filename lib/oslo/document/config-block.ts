import type { ConfigOption, ConfigSection } from './config-option';
import type { OptionValue } from '../value/option-value';

/** A piece of a text: an option with its continuation lines, or any other line. */
export interface Item {
  /** The piece as written, with its line breaks; empty after its removal. */
  text: string;

  /** The options of the piece: none for a line without an option, one per value for an option with several values. */
  options: readonly ConfigOption[];

  /** The value that was set. A piece that was read has none, because its type is not known. */
  value?: OptionValue;

  /** A blank line, a comment, or neither. */
  readonly filler?: 'blank' | 'comment';
}

/** A section of a text, from its header up to the next one; the first block of a text has no header. */
export class Block {
  public readonly items: Item[] = [];

  /** The blank lines and comments at the end, which belong to the next section. */
  private tail: Item[] = [];

  public constructor(
    public readonly name: string | undefined,
    public readonly line: number,
    private header: string,
  ) {}

  /** The pieces of the text, in order. */
  public texts(): string[] {
    return [this.header, ...textsOf(this.items), ...textsOf(this.tail)];
  }

  public section(): ConfigSection {
    return { name: this.name ?? '', line: this.line, options: this.items.flatMap((item) => item.options) };
  }

  /** Whether this is a section, and neither the part before the first section nor a removed section. */
  public isSection(): boolean {
    return this.header !== '' && this.name !== undefined;
  }

  public remove(): void {
    this.header = '';
    this.items.length = 0;
  }

  public clone(): Block {
    const copy = new Block(this.name, this.line, this.header);
    this.items.forEach((item) => copy.items.push({ ...item }));
    copy.tail = [...copiesOf(this.tail)];
    return copy;
  }

  /** Splits the end of the section into its own lines and those that introduce the next section. */
  public splitTail(followed: boolean): void {
    const own = this.afterLastOption();
    const blank = this.items.findIndex((item, index) => index >= own && item.filler === 'blank');
    this.tail = this.items.splice(blank >= 0 ? blank : followed ? own : this.items.length);
  }

  private afterLastOption(): number {
    let index = this.items.length;
    while (index > 0 && this.items[index - 1].filler) {
      index--;
    }
    return index;
  }
}

function textsOf(items: readonly Item[]): string[] {
  return items.map((item) => item.text);
}

function copiesOf(items: readonly Item[]): Item[] {
  return items.map((item) => ({ ...item }));
}
