import type { Event, ScalarEvent } from 'js-yaml';
import { jsYaml } from './js-yaml';
import { parseEvents } from './parse';
import type { Path } from '../../facts/text/field-path';
import type { DocumentText } from '../source';

/** A position in a text. Lines and columns start at 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A range of a text. The end is exclusive. */
export interface Range extends Position {
  readonly endLine: number;
  readonly endColumn: number;
}

/** A literal YAML block, in which each line is a line of the file. */
export interface Block {
  /** The line of the file with the first line of the block. */
  readonly line: number;

  /** The number of leading spaces of each line. */
  readonly indent: number;
}

/** An index of the line starts of a text. */
export class LineIndex {
  private readonly starts: number[] = [0];

  public constructor(private readonly text: string) {
    for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
      this.starts.push(feed + 1);
    }
  }

  /** The position of a character offset. */
  public position(offset: number): Position {
    const line = this.lineOf(offset);
    return { line: line + 1, column: offset - this.starts[line] + 1 };
  }

  /** A line without its line break, counted from 1. Empty if the line does not exist. */
  public line(number: number): string {
    const start = this.starts[number - 1];
    if (start === undefined) {
      return '';
    }
    const next = this.starts[number];
    const end = next === undefined ? this.text.length : next - 1;
    return this.text.slice(start, end > start && next !== undefined && this.text[end - 1] === '\r' ? end - 1 : end);
  }

  /** The line that contains a character offset, counted from 0. */
  private lineOf(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      [low, high] = this.starts[middle] <= offset ? [middle, high] : [low, middle - 1];
    }
    return low;
  }
}

/**
 * Finds the positions of the values of one document in its text.
 *
 * It parses the text again, so that documents without findings cost nothing.
 */
export class Locator {
  private readonly text: string;
  private readonly offset: number;
  private readonly events: readonly Event[];
  private readonly first: number;

  /** For each event, the index of the event after the whole value that it starts. */
  private readonly next: Int32Array;

  /** The fields of each mapping and the elements of each sequence that a path has led to. */
  private readonly contents = new Map<number, ReadonlyMap<string | number, Found>>();

  /**
   * @param source the place of the document in its file
   * @param lines the line index of the file
   */
  public constructor(source: DocumentText, private readonly lines: LineIndex) {
    this.text = source.text.slice(source.start, source.end);
    this.offset = source.start;
    this.events = parseEvents(this.text);
    this.next = nextValues(this.events);
    this.first = this.documentStart(source.nth);
  }

  /**
   * The range of a field or a list element: the field name with a scalar value on the same line, or the value of the element. If the
   * path does not exist, the range of its last existing ancestor.
   */
  public find(path: Path): Range {
    const { position, end } = this.walk(path);
    return this.range(position, end);
  }

  /** The range of one character, by its offset in the text of the document. */
  public character(offset: number): Range {
    return this.range(offset, offset + 1);
  }

  /** The range of a field name or of a scalar value. `undefined` for block scalars, collections and missing fields. */
  public part(path: Path, part: 'name' | 'value'): Range | undefined {
    const { key, value } = this.walk(path);
    const event = this.events[part === 'name' ? key : value];
    const isOne = event?.type === jsYaml().EVENT_ID.SCALAR && !this.isBlock(event);
    return isOne ? this.range(event.valueStart, event.valueEnd) : undefined;
  }

  /** The literal block at a path. `undefined` for quoted, plain and folded text. */
  public block(path: Path): Block | undefined {
    const event = this.events[this.walk(path).value];
    return event?.type === jsYaml().EVENT_ID.SCALAR && event.style === jsYaml().SCALAR_STYLE.LITERAL_BLOCK
      ? { line: this.position(event.valueStart).line, indent: event.indent }
      : undefined;
  }

  /**
   * The range of a line of the text at a path. For text that is not a literal block, the range of the whole text.
   *
   * @param line the line of the text, from 1
   * @param column the column in that line, from 1
   * @param lastLine the last line of the range
   */
  public findLine(path: Path, line: number, column: number, lastLine: number = line): Range {
    const { value, position, end } = this.walk(path);
    const event = this.events[value];
    if (event?.type !== jsYaml().EVENT_ID.SCALAR) {
      return this.range(position, end);
    }
    const isBlock = event.style === jsYaml().SCALAR_STYLE.LITERAL_BLOCK;
    return isBlock ? this.blockLine(event, line, column, lastLine) : this.range(event.valueStart, event.valueEnd);
  }

  private blockLine(event: ScalarEvent, line: number, column: number, lastLine: number): Range {
    const before = this.position(event.valueStart).line - 1;
    const endLine = before + lastLine;
    const start = { line: before + line, column: event.indent + column };
    return { ...start, endLine, endColumn: Math.max(this.lines.line(endLine).trimEnd().length + 1, endLine === start.line ? start.column : 1) };
  }

  private range(start: number, end: number): Range {
    const { line: endLine, column: endColumn } = this.position(Math.max(start, end));
    return { ...this.position(start), endLine, endColumn };
  }

  private position(offset: number): Position {
    return this.lines.position(this.offset + offset);
  }

  /** Follows a path to the event of its value and the range to show. */
  private walk(path: Path): Found {
    let found: Found = { key: -1, value: this.first, position: this.startOf(this.first), end: this.endOf(this.first) };
    for (const step of path) {
      const next = this.contentOf(found.value).get(step);
      if (next === undefined) {
        return { ...found, key: -1, value: -1 };
      }
      found = next;
    }
    return found;
  }

  /** The fields of a mapping by name, or the elements of a sequence by index. */
  private contentOf(index: number): ReadonlyMap<string | number, Found> {
    const content = this.contents.get(index) ?? new Map(this.partsOf(index));
    this.contents.set(index, content);
    return content;
  }

  private partsOf(index: number): Iterable<[string | number, Found]> {
    switch (this.events[index]?.type) {
      case jsYaml().EVENT_ID.MAPPING: return this.fields(index);
      case jsYaml().EVENT_ID.SEQUENCE: return this.elements(index);
      default: return [];
    }
  }

  private* fields(mapping: number): Generator<[string, Found]> {
    for (let key = mapping + 1; !this.isEnd(key); key = this.next[this.next[key]]) {
      const name = this.scalarAt(key);
      const value = this.next[key];
      if (name !== undefined) {
        yield [name, { key, value, position: this.startOf(key), end: this.endOfField(key, value) }];
      }
    }
  }

  private* elements(sequence: number): Generator<[number, Found]> {
    for (let value = sequence + 1, index = 0; !this.isEnd(value); value = this.next[value], index++) {
      yield [index, { key: -1, value, position: this.startOf(value), end: this.endOf(value) }];
    }
  }

  private isEnd(index: number): boolean {
    return index >= this.events.length || this.events[index].type === jsYaml().EVENT_ID.POP;
  }

  private scalarAt(index: number): string | undefined {
    const event = this.events[index];
    return event.type === jsYaml().EVENT_ID.SCALAR ? jsYaml().getScalarValue(this.text, event) : undefined;
  }

  private startOf(index: number): number {
    const event = this.events[index];
    switch (event?.type) {
      case jsYaml().EVENT_ID.SCALAR: return event.valueStart;
      case jsYaml().EVENT_ID.ALIAS: return event.anchorStart - 1;
      case jsYaml().EVENT_ID.MAPPING:
      case jsYaml().EVENT_ID.SEQUENCE: return event.start;
      default: return 0;
    }
  }

  /** The end of a scalar without its quotes, or of the first scalar in a collection. */
  private endOf(index: number): number {
    const event = this.events[index];
    switch (event?.type) {
      case jsYaml().EVENT_ID.SCALAR: return this.isBlock(event) ? event.valueStart : event.valueEnd;
      case jsYaml().EVENT_ID.ALIAS: return event.anchorEnd;
      case jsYaml().EVENT_ID.MAPPING:
      case jsYaml().EVENT_ID.SEQUENCE: return this.isEnd(index + 1) ? event.start : this.endOf(index + 1);
      default: return 0;
    }
  }

  /** The end of a field: that of its value if the value is a scalar on the same line, else that of its name. */
  private endOfField(key: number, value: number): number {
    const event = this.events[value];
    const isOne = event?.type === jsYaml().EVENT_ID.SCALAR && !this.isBlock(event) && event.valueEnd > this.endOf(key);
    return isOne && !this.text.slice(this.startOf(key), event.valueEnd).includes('\n') ? event.valueEnd : this.endOf(key);
  }

  private isBlock({ style }: ScalarEvent): boolean {
    return style === jsYaml().SCALAR_STYLE.LITERAL_BLOCK || style === jsYaml().SCALAR_STYLE.FOLDED_BLOCK;
  }

  /** The index of the event after the start of a document. */
  private documentStart(nth: number): number {
    let start = 0;
    for (let begun = -1; begun < nth; start++) {
      begun += this.events[start].type === jsYaml().EVENT_ID.DOCUMENT ? 1 : 0;
    }
    return start;
  }
}

/** For each event, the index of the event after the whole value that it starts. */
function nextValues(events: readonly Event[]): Int32Array {
  const { SCALAR, ALIAS, POP } = jsYaml().EVENT_ID;
  const next = new Int32Array(events.length);
  const open: number[] = [];
  events.forEach(({ type }, index) => {
    if (type === SCALAR || type === ALIAS) {
      next[index] = index + 1;
    } else if (type === POP) {
      next[open.pop() ?? index] = index + 1;
    } else {
      open.push(index);
    }
  });
  return next;
}

interface Found {
  /** The index of the event of the field name, or -1 for an element, a root and a missing field. */
  readonly key: number;

  /** The index of the event of the value, or -1 for a missing value. */
  readonly value: number;

  /** The offset of the first character to show. */
  readonly position: number;

  /** The offset after the last character to show. */
  readonly end: number;
}
