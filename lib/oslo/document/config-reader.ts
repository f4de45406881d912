import { Block, type Item } from './config-block';
import type { ConfigProblem, ConfigProblemKind } from './config-option';
import { readRaw } from './raw-value';
import { linesOf, strip, stripEnd, stripStart, type LineSpan } from '../../facts/text/python-text';
import { doubleQuoted, escapedText } from '../../facts/text/quoting';

/** A parsed text. */
export interface ReadText {
  /** The part before the first section, then the sections. */
  readonly blocks: Block[];

  readonly problems: readonly ConfigProblem[];

  /** The line break of the text's first line. */
  readonly lineBreak: string;
}

/**
 * Parses a text by the rules of oslo.config, and continues where oslo.config gives up.
 *
 * @see https://opendev.org/openstack/oslo.config/src/branch/master/oslo_config/iniparser.py
 */
export function readConfig(text: string, origin: string): ReadText {
  const reader = new Reader(text, origin);
  for (const line of linesOf(text)) {
    reader.read(line);
  }
  return reader.finish();
}

/** The option that is being read; more lines may follow. */
interface OpenOption {
  readonly name: string;
  readonly values: string[];
  readonly line: number;
  readonly start: number;
  lastLine: number;
  end: number;
}

class Reader {
  private readonly blocks: Block[] = [new Block(undefined, 0, '')];
  private readonly problems: ConfigProblem[] = [];
  private lineBreak?: string;
  private open?: OpenOption;

  public constructor(private readonly text: string, private readonly origin: string) {}

  public read(line: LineSpan): void {
    this.lineBreak ??= this.text.slice(line.end, line.next);
    const content = stripEnd(this.text.slice(line.start, line.end));
    if (content !== '' && (content[0] === ' ' || content[0] === '\t')) {
      this.readContinuation(line, content);
    } else {
      this.closeOption();
      this.readStart(line, this.withoutMark(line, content));
    }
  }

  public finish(): ReadText {
    this.closeOption();
    this.blocks.forEach((block, index) => block.splitTail(index + 1 < this.blocks.length));
    return { blocks: this.blocks, problems: this.problems, lineBreak: this.lineBreak || '\n' };
  }

  private readContinuation(line: LineSpan, content: string): void {
    if (this.open) {
      this.open.values.push(stripStart(content));
      this.open.lastLine = line.number;
      this.open.end = line.next;
      return;
    }
    this.addItem(line);
    this.addProblem('unexpected-continuation', line,
      'begins with a blank, which continues the value of the line before, but no option stands there. Take the blank away.');
  }

  /** The content of a line as its author sees it. A mark before an option in a section only changes the name of the option. */
  private withoutMark(line: LineSpan, content: string): string {
    const isOption = this.block.name !== undefined && /[=:]/.test(content);
    if (!content.startsWith('\ufeff') || isOption) {
      return content;
    }
    this.addProblem('byte-order-mark', line, 'begins with a byte order mark, which oslo.config takes for a part of the line. Save the text without it.');
    return content.slice(1);
  }

  private readStart(line: LineSpan, content: string): void {
    if (content === '') {
      this.addItem(line, 'blank');
    } else if (content[0] === '[') {
      this.readHeader(line, content);
    } else if (content[0] === '#' || content[0] === ';') {
      this.addItem(line, 'comment');
    } else {
      this.readOption(line, content);
    }
  }

  private readHeader(line: LineSpan, content: string): void {
    const closed = content.endsWith(']');
    const name = closed ? content.slice(1, -1) : strip(content.slice(1).split(']', 1)[0]);
    this.blocks.push(new Block(name, line.number, this.text.slice(line.start, line.next)));
    if (!closed) {
      this.addProblem('unclosed-section', line, `is a section that does not end with ']': write [${escapedText(name) || 'NAME'}].`);
    } else if (name === '') {
      this.addProblem('empty-section-name', line, 'is a section without a name. Put the name between the brackets.');
    }
  }

  private readOption(line: LineSpan, content: string): void {
    const delimiter = content.search(/[=:]/);
    const name = strip(content.slice(0, Math.max(delimiter, 0)));
    if (name === '') {
      this.addItem(line);
      this.addNameless(line, delimiter);
      return;
    }
    this.checkInSection(line, name);
    const values = [readRaw(content.slice(delimiter + 1))];
    this.open = { name, values, line: line.number, start: line.start, lastLine: line.number, end: line.next };
  }

  private addNameless(line: LineSpan, delimiter: number): void {
    if (delimiter < 0) {
      this.addProblem('no-assignment', line, 'has neither "=" nor ":". Write it as option = value, or begin the line with "#" to make it a comment.');
    } else {
      this.addProblem('empty-key', line, 'has no option name before its first "=" or ":". Put the name there.');
    }
  }

  private checkInSection(line: LineSpan, name: string): void {
    if (this.block.name === undefined) {
      this.addProblem('option-before-section', line, `sets ${escapedText(name)} before any section. Put a section such as [DEFAULT] before it.`);
    }
  }

  private closeOption(): void {
    if (this.open) {
      const { name, values, line, start, lastLine, end } = this.open;
      const option = { section: this.block.name ?? '', name, rawValue: values.join('\n'), line, lastLine, contributor: this.origin };
      this.block.items.push({ text: this.text.slice(start, end), options: [option] });
      this.open = undefined;
    }
  }

  private addItem(line: LineSpan, filler?: Item['filler']): void {
    this.block.items.push({ text: this.text.slice(line.start, line.next), options: [], filler });
  }

  private addProblem(kind: ConfigProblemKind, line: LineSpan, message: string): void {
    const shown = doubleQuoted(strip(this.text.slice(line.start, line.end)));
    this.problems.push({ kind, line: line.number, message: `${shown} ${message}` });
  }

  private get block(): Block {
    return this.blocks[this.blocks.length - 1];
  }
}
