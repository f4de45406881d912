import type { Event, ScalarEvent } from 'js-yaml';
import type { Refusal } from './refusal';
import { walk } from './walk';
import { jsYaml } from '../js-yaml';

/** Why a tab is refused: at the start of a line, or after `-`, `?` or `:`, where only blanks may be. */
export function tabRefusal(source: string, events: readonly Event[]): Refusal | undefined {
  if (!source.includes('\t')) {
    return undefined;
  }
  const { SCALAR } = jsYaml().EVENT_ID;
  const gaps = new Gaps(source);
  const position = walk(events, (event, { blockStart }) => {
    if (event.type !== SCALAR || event.valueStart < 0) {
      return undefined;
    }
    const isQuoted = [jsYaml().SCALAR_STYLE.SINGLE_QUOTED, jsYaml().SCALAR_STYLE.DOUBLE_QUOTED].some((style) => style === event.style);
    return gaps.tabBefore(event.valueStart - Number(isQuoted)) ?? gaps.tabIn(event, blockStart, Number(isQuoted));
  }) ?? gaps.tabBefore(source.length);
  return position === undefined ? undefined
    : { message: 'has a tab where only blanks may be, at the start of a line or after a sign such as -, which the API server rejects. Replace the tab by blanks.', position };
}

/** The text between scalars, as the scanner of go-yaml reads it. */
class Gaps {
  private position = 0;
  private brackets = 0;

  /** Whether a name may start here. If so, no tab may. */
  private startsName = true;

  /** The first column in which a line may have a tab after text without quotes. `undefined` after anything else. */
  private column?: number;

  /** The start of the line. `undefined` on the line of a scalar. */
  private line?: number = 0;

  public constructor(private readonly source: string) {}

  /** The first refused tab from here to an offset. */
  public tabBefore(end: number): number | undefined {
    while (this.position < end) {
      const tab = this.step(this.source[this.position]);
      if (tab !== undefined) {
        return tab;
      }
      this.position++;
    }
    return undefined;
  }

  /** The first refused tab in a scalar. Goes on after it. */
  public tabIn({ style, valueStart, valueEnd }: ScalarEvent, blockStart: number, quotes: number): number | undefined {
    const { PLAIN, LITERAL_BLOCK, FOLDED_BLOCK } = jsYaml().SCALAR_STYLE;
    const isBlock = style === LITERAL_BLOCK || style === FOLDED_BLOCK;
    const column = blockStart < 0 ? 0 : this.columnOf(blockStart) + 1;
    this.column = style === PLAIN ? column : undefined;
    this.startsName = isBlock;
    this.line = undefined;
    this.position = valueEnd + quotes;
    const text = this.source.slice(valueStart, valueEnd);
    const tab = isBlock ? this.leadingTab(text, valueStart) : style === PLAIN ? indentingTab(text, column) : undefined;
    return tab === undefined ? undefined : valueStart + tab;
  }

  private step(sign: string): number | undefined {
    switch (sign) {
      case ' ': return undefined;
      case '\t': return this.isRefusedTab() ? this.position : undefined;
      case '\r':
      case '\n':
        this.startsName ||= this.brackets === 0;
        this.line = this.position + 1;
        return undefined;
      case '#':
        this.position = endOfLine(this.source, this.position) - 1;
        break;
      default: this.sign(sign);
    }
    this.column = undefined;
    return undefined;
  }

  private sign(sign: string): void {
    const isBeforeBlank = /\s/.test(this.source[this.position + 1] ?? ' ');
    this.brackets += Number('[{'.includes(sign)) - Number(']}'.includes(sign));
    this.startsName = '[{,'.includes(sign) || ('-?'.includes(sign) && isBeforeBlank) || (sign === ':' && this.startsName);
  }

  private isRefusedTab(): boolean {
    if (this.column === undefined) {
      return this.startsName && this.brackets === 0;
    }
    // On the line of the text itself, a tab may follow.
    return this.line !== undefined && this.position - this.line < this.column;
  }

  /** A tab before the first character of a block of text, unless the indentation is given by a number. */
  private leadingTab(text: string, start: number): number | undefined {
    const header = this.source.slice(this.lineStart(start - 1), start);
    const lead = /\d[-+]?\s*(?:#.*)?$/.test(header) ? null : /^(?: *\r?\n)* *(?=\t)/.exec(text);
    return lead?.[0].length;
  }

  private columnOf(offset: number): number {
    return offset - this.lineStart(offset);
  }

  private lineStart(offset: number): number {
    let start = offset;
    while (start > 0 && !'\r\n'.includes(this.source[start - 1])) {
      start--;
    }
    return start;
  }
}

/** A tab in the indentation of a further line of text without quotes. */
function indentingTab(text: string, column: number): number | undefined {
  for (const { 0: lead, index } of text.matchAll(/[\r\n] *(?=\t)/g)) {
    if (lead.length - 1 < column) {
      return index + lead.length;
    }
  }
  return undefined;
}

function endOfLine(source: string, from: number): number {
  const end = source.slice(from).search(/[\r\n]/);
  return end < 0 ? source.length : from + end;
}
