/** Whether Python's `str.strip()` removes a character. JavaScript's `trim()` removes other characters. */
export function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f) || (code >= 0x85 && isWideBlank(code));
}

function isWideBlank(code: number): boolean {
  return code === 0x85 || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a)
    || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

/** Python's `text.lstrip()`. */
export function stripStart(text: string): string {
  let start = 0;
  while (start < text.length && isBlank(text.charCodeAt(start))) {
    start++;
  }
  return text.slice(start);
}

/** Python's `text.rstrip()`. */
export function stripEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) {
    end--;
  }
  return text.slice(0, end);
}

/** Python's `text.strip()`. */
export function strip(text: string): string {
  return stripEnd(stripStart(text));
}

/** A line of a text: from `start`, its own characters up to `end`, its line break up to `next`. */
export interface LineSpan {
  /** The number of the line; the first one is 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The lines of a text as Python reads a file: ended by a line feed, a carriage return, or both in that order, and by nothing else. */
export function* linesOf(text: string): Generator<LineSpan> {
  let lineFeed = -1;
  let carriageReturn = -1;
  for (let start = 0, number = 1; start < text.length; number++) {
    lineFeed = lineFeed < start ? indexOrEnd(text, '\n', start) : lineFeed;
    carriageReturn = carriageReturn < start ? indexOrEnd(text, '\r', start) : carriageReturn;
    const end = Math.min(lineFeed, carriageReturn);
    const next = Math.min(text.length, end + (carriageReturn === end && lineFeed === end + 1 ? 2 : 1));
    yield { number, start, end, next };
    start = next;
  }
}

function indexOrEnd(text: string, character: string, from: number): number {
  const index = text.indexOf(character, from);
  return index < 0 ? text.length : index;
}
