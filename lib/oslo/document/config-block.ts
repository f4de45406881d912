import type { ConfigOption, ConfigSection } from './config-option';
import type { OptionValue } from '../value/option-value';

/** A piece of a text: an option with its continuation lines, or one line of anything else. */
export interface Item {
  /** The piece as it stands in the text, with its line breaks; empty once it is removed. */
  text: string;

  /** The option, when it is one; as many as there are values when a multi-valued one was set. */
  options: readonly ConfigOption[];

  /** The value that was set; what was read has none, since its type is not known. */
  value?: OptionValue;

  /** A blank line, a comment, or neither. */
  readonly filler?: 'blank' | 'comment';
}

/** A section of a text, from its header up to the next one; the first block of a text has no header. */
export class Block {
  public readonly items: Item[] = [];

  /** The blank lines and comments at the end, that belong to what follows rather than to this section. */
  private tail: Item[] = [];

  public constructor(
    public readonly name: string | undefined,
    public readonly line: number,
    private header: string,
  ) {}

  /** The pieces of the text in their order. */
  public texts(): string[] {
    return [this.header, ...textsOf(this.items), ...textsOf(this.tail)];
  }

  public section(): ConfigSection {
    return { name: this.name ?? '', line: this.line, options: this.items.flatMap((item) => item.options) };
  }

  /** Tells a section from what stands before the first one, and from a removed one. */
  public isSection(): boolean {
    return this.header !== '' && this.name !== undefined;
  }

  public remove(): void {
    this.header = '';
    this.items.length = 0;
  }

  public clone(): Block {
    const copy = new Block(this.name, this.line, this.header);
    copy.items.push(...copiesOf(this.items));
    copy.tail = [...copiesOf(this.tail)];
    return copy;
  }

  /** Tells what was read at the end apart into this section's own and what introduces the next one. */
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
