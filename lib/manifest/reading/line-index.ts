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
