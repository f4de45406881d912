import type { Event, ScalarEvent } from 'js-yaml';
import { jsYaml } from './js-yaml';
import type { LineIndex, Position, Range } from './line-index';
import { parseEvents, withLineBreaks } from './parse';
import { ScalarMap } from './scalar-map';
import type { Span } from './split';
import type { Path } from '../../facts/text/field-path';
import type { DocumentText } from '../source';

/** A literal YAML block, in which each line is a line of the file. */
export interface Block {
  /** The line of the file with the first line of the block. */
  readonly line: number;

  /** The number of leading spaces of each line. */
  readonly indent: number;
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
  private readonly contents: Map<number, ReadonlyMap<string | number, Found>>;

  /** The scalars with a line that was asked for. */
  private readonly maps: Map<number, ScalarMap>;

  /**
   * @param source the place of the document in its file
   * @param lines the line index of the file
   * @param twin the locator of an equal text, which shares its work
   */
  public constructor(source: DocumentText, private readonly lines: LineIndex, twin?: Locator) {
    const text = source.text.slice(source.start, source.end);
    this.text = twin?.text ?? withLineBreaks(text);
    this.offset = source.start;
    this.events = twin?.events ?? parseEvents(text);
    this.next = twin?.next ?? nextValues(this.events);
    this.contents = twin?.contents ?? new Map();
    this.maps = twin?.maps ?? new Map();
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
    const isOne = event?.type === jsYaml().EVENT_ID.SCALAR && !this.isBlock(event) && event.valueStart >= 0;
    return isOne ? this.range(event.valueStart, event.valueEnd) : undefined;
  }

  /** The literal block at a path. `undefined` for quoted, plain and folded text. */
  public block(path: Path): Block | undefined {
    const event = this.events[this.walk(path).value];
    return event?.type === jsYaml().EVENT_ID.SCALAR && event.style === jsYaml().SCALAR_STYLE.LITERAL_BLOCK
      ? { line: this.position(event.valueStart).line, indent: event.indent }
      : undefined;
  }

  /** The offsets of the lines of a literal block in the text of the document. `undefined` for other text. */
  public literal(path: Path): Span | undefined {
    const event = this.events[this.walk(path).value];
    return event?.type === jsYaml().EVENT_ID.SCALAR && event.style === jsYaml().SCALAR_STYLE.LITERAL_BLOCK
      ? { start: event.valueStart, end: event.valueEnd } : undefined;
  }

  /**
   * The range of a line of the text at a path, in any style of YAML. For a value that is not a text, the range of the field.
   *
   * @param line the line of the text, from 1
   * @param column the column in that line, from 1
   * @param lastLine the last line of the range
   */
  public findLine(path: Path, line: number, column: number, lastLine: number = line): Range {
    const { value, position, end } = this.walk(path);
    const map = this.mapOf(value);
    return map === undefined ? this.range(position, end) : this.range(map.start(line, column), map.end(lastLine));
  }

  /** The characters of a scalar with a text. */
  private mapOf(index: number): ScalarMap | undefined {
    const event = this.events[index];
    if (event?.type !== jsYaml().EVENT_ID.SCALAR || event.valueStart < 0) {
      return undefined;
    }
    const map = this.maps.get(index) ?? new ScalarMap(this.text, event);
    this.maps.set(index, map);
    return map;
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
    let last = -1;
    for (let value = sequence + 1, index = 0; !this.isEnd(value); value = this.next[value], index++) {
      const isEmpty = this.startOf(value) < 0;
      last = isEmpty ? this.dashAfter(last, this.startOf(sequence)) : this.startOf(value);
      yield [index, { key: -1, value, position: last, end: isEmpty ? last + 1 : this.endOf(value) }];
    }
  }

  /** The next dash of a block sequence after an offset. All its dashes are in one column, and only blanks precede all but the first. */
  private dashAfter(offset: number, first: number): number {
    if (offset < 0) {
      return first;
    }
    const dash = new RegExp(`[\\r\\n] {${first - this.text.lastIndexOf('\n', first) - 1}}-(?=\\s|$)`, 'g');
    dash.lastIndex = offset;
    return dash.exec(this.text) === null ? first : dash.lastIndex - 1;
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
