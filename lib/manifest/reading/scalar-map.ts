import type { ScalarEvent } from 'js-yaml';
import { jsYaml } from './js-yaml';
import { linesOf, stripEnd, type LineSpan } from '../../facts/text/python-text';
import { own } from '../../json';

/** A part of the source. The end is exclusive. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** A part of a value, and the place that writes it: of an escape such as `\n`, the whole escape. */
interface Piece extends Place {
  readonly text: string;
}

/**
 * The characters of a scalar's value in the YAML source that writes it: in quotes with escapes, folded over several lines, or in a block.
 *
 * @see https://yaml.org/spec/1.2.2/#chapter-7-flow-style-productions
 */
export class ScalarMap {
  /** The value of the scalar. */
  public readonly value: string;

  private readonly pieces: readonly Piece[];

  /** The offset in the value of each piece. */
  private readonly offsets: readonly number[];
  private readonly lines: readonly LineSpan[];

  /**
   * @param source the source in which the parser found the scalar
   * @param event the scalar
   */
  public constructor(source: string, private readonly event: ScalarEvent) {
    let length = 0;
    this.pieces = [...piecesOf(source, event)];
    this.offsets = this.pieces.map(({ text }) => (length += text.length) - text.length);
    this.value = this.pieces.map(({ text }) => text).join('');
    this.lines = [...linesOf(this.value)];
  }

  /** The offset in the source of a character of a line of the value. Lines and columns start at 1. After the end of a line, that of its end. */
  public start(line: number, column: number): number {
    const { start, end } = this.span(line);
    const offset = start + column - 1;
    return offset < end || start === end ? this.startOf(Math.min(offset, end)) : this.endOf(end - 1);
  }

  /** The offset in the source after the last character of a line of the value that is not blank. */
  public end(line: number): number {
    const { start, end } = this.span(line);
    const { length } = stripEnd(this.value.slice(start, end));
    return length === 0 ? this.startOf(start) : this.endOf(start + length - 1);
  }

  private span(line: number): Pick<LineSpan, 'start' | 'end'> {
    const { length } = this.value;
    return this.lines[line - 1] ?? { start: length, end: length };
  }

  private startOf(offset: number): number {
    const piece = this.pieceAt(offset);
    if (piece === undefined) {
      return this.pieces.at(-1)?.end ?? this.event.valueStart;
    }
    const { text, start, end } = this.pieces[piece];
    return end - start === text.length ? start + offset - this.offsets[piece] : start;
  }

  private endOf(offset: number): number {
    const { text, start, end } = this.pieces[this.pieceAt(offset)!];
    return end - start === text.length ? this.startOf(offset) + 1 : end;
  }

  /** The index of the piece with a character of the value, or `undefined` at the end of the value. */
  private pieceAt(offset: number): number | undefined {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      [low, high] = this.offsets[middle] <= offset ? [middle, high] : [low, middle - 1];
    }
    return offset < this.value.length ? low : undefined;
  }
}

function piecesOf(source: string, event: ScalarEvent): Iterable<Piece> {
  const { SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL_BLOCK, FOLDED_BLOCK } = jsYaml().SCALAR_STYLE;
  switch (event.style) {
    case LITERAL_BLOCK:
    case FOLDED_BLOCK: return blockPieces(source, event, event.style === FOLDED_BLOCK);
    case SINGLE_QUOTED: return flowPieces(source, event, "''");
    case DOUBLE_QUOTED: return flowPieces(source, event, '\\\\(?:\\r\\n?|\\n)[ \\t\\r\\n]*|\\\\(?:x.{2}|u.{4}|U.{8}|.)');
    default: return flowPieces(source, event, '(?!)');
  }
}

const BREAK = '[ \\t]*(?:\\r\\n?|\\n)[ \\t\\r\\n]*';

/** The pieces of a plain or quoted scalar, in which line breaks become blanks. */
function* flowPieces(source: string, { valueStart, valueEnd }: ScalarEvent, escape: string): Generator<Piece> {
  const token = new RegExp(`(${escape})|(${BREAK})|[ \\t]+|[^\\\\' \\t\\r\\n]+|[\\\\']`, 'g');
  for (const { index, 0: text, 1: escaped, 2: fold } of source.slice(valueStart, valueEnd).matchAll(token)) {
    const start = valueStart + index;
    if (fold !== undefined) {
      yield* foldOf(breaksIn(fold, start));
    } else {
      yield { text: escaped === undefined ? text : unescaped(escaped), start, end: start + text.length };
    }
  }
}

function breaksIn(fold: string, start: number): Place[] {
  return [...fold.matchAll(/\r\n?|\n/g)].map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }));
}

function unescaped(escaped: string): string {
  if (escaped === "''") {
    return "'";
  }
  const sign = escaped[1];
  return 'xuU'.includes(sign) ? String.fromCodePoint(Number.parseInt(escaped.slice(2), 16)) : own(ESCAPES, sign) ?? sign;
}

/** The escapes that do not stand for the character itself. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '', '\r': '', '0': '\0', 'a': '\x07', 'b': '\b', 't': '\t', 'n': '\n', 'v': '\v', 'f': '\f', 'r': '\r', 'e': '\x1b', 'N': '\x85', '_': '\xa0', 'L': '\u2028', 'P': '\u2029',
};

/** The pieces of a literal or folded block. */
function* blockPieces(source: string, event: ScalarEvent, isFolded: boolean): Generator<Piece> {
  const { valueStart, valueEnd, indent } = event;
  let breaks: Place[] = [];
  let before: 'nothing' | 'text' | 'indented' = 'nothing';
  for (const line of linesOf(source.slice(valueStart, valueEnd))) {
    const [start, end, next] = [line.start, line.end, line.next].map((offset) => valueStart + offset);
    if (indent >= 0 && end - start > indent) {
      const isIndented = ' \t'.includes(source[start + indent]);
      yield* isFolded && !isIndented && before === 'text' ? foldOf(breaks) : newlines(breaks);
      yield { text: source.slice(start + indent, end), start: start + indent, end };
      [before, breaks] = [isIndented ? 'indented' : 'text', [{ start: end, end: next }]];
    } else {
      breaks.push({ start, end: next });
    }
  }
  const { KEEP, STRIP } = jsYaml().CHOMPING_MODE;
  yield* newlines(event.chomping === KEEP ? breaks : event.chomping === STRIP || before === 'nothing' ? [] : breaks.slice(0, 1));
}

/** One line break becomes a blank. Of several, each after the first one stays. */
function foldOf(breaks: readonly Place[]): Piece[] {
  return breaks.length === 1 ? [{ text: ' ', ...breaks[0] }] : newlines(breaks.slice(1));
}

function newlines(breaks: readonly Place[]): Piece[] {
  return breaks.map((place) => ({ text: '\n', ...place }));
}
