/** A part of a text. The end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;

  /** Whether a text in braces is followed by another one without a marker. */
  readonly isFollowed?: boolean;
}

/**
 * The spans of the documents in a stream, without parsing them.
 *
 * A line that starts with the marker `---` ends a YAML document anywhere, because no YAML scalar may contain such a line. JSON values
 * follow each other directly.
 *
 * @see https://yaml.org/spec/1.2.2/#rule-c-forbidden
 */
export function* splitStream(text: string): Generator<Span> {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  yield* text[nextSign(text, start)] === '{' ? splitJson(text, start) : splitYaml(text, start);
}

function* splitYaml(text: string, from: number): Generator<Span> {
  let start = from;
  for (let marker = nextMarker(text, from); marker >= 0; marker = nextMarker(text, marker + 3)) {
    if (!isPrologue(text.slice(start, marker))) {
      yield { start, end: marker };
      start = marker;
    }
  }
  yield { start, end: text.length };
}

/** The offset of the next document marker, or -1. */
function nextMarker(text: string, from: number): number {
  for (let index = text.indexOf('---', from); index >= 0; index = text.indexOf('---', index + 3)) {
    const startsLine = index === 0 || '\n\r\ufeff'.includes(text[index - 1]);
    const following = text[index + 3];
    if (startsLine && (following === undefined || ' \t\r\n'.includes(following))) {
      return index;
    }
  }
  return -1;
}

/** Whether a text contains only directives, comments and blanks. Such a text belongs to the following document. */
function isPrologue(text: string): boolean {
  return !/^(?![ \t]*[%#]).*\S/m.test(text);
}

/** The spans of consecutive JSON values. If the text turns out not to be JSON, its rest is one span. */
function* splitJson(text: string, from: number): Generator<Span> {
  let start = from;
  while (start < text.length) {
    const end = endOfJson(text, start);
    if (nextSign(text, start) < end) {
      yield { start, end, isFollowed: nextSign(text, end) < text.length };
    }
    start = end;
  }
}

/** The offset after the object or list at `from`, or the end of the text. */
function endOfJson(text: string, from: number): number {
  const sign = /["{}[\]]/g;
  sign.lastIndex = from;
  let depth = 0;
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    if (match[0] === '"') {
      sign.lastIndex = endOfString(text, match.index);
    } else {
      depth += match[0] === '{' || match[0] === '[' ? 1 : -1;
    }
    if (depth === 0) {
      return startsJson(text, match.index + 1) ? match.index + 1 : text.length;
    }
  }
  return text.length;
}

function endOfString(text: string, quote: number): number {
  for (let index = text.indexOf('"', quote + 1); index >= 0; index = text.indexOf('"', index + 1)) {
    if (!isEscaped(text, index)) {
      return index + 1;
    }
  }
  return text.length;
}

function isEscaped(text: string, index: number): boolean {
  let backslashes = 0;
  while (text[index - 1 - backslashes] === '\\') {
    backslashes++;
  }
  return backslashes % 2 === 1;
}

/** Whether another JSON value or only blanks follow. Otherwise the text is a YAML flow value that only starts like JSON. */
function startsJson(text: string, from: number): boolean {
  return nextSign(text, from) === text.length || startsValue(text, from);
}

/** Whether kubectl reads a text as JSON: its first character that is not blank opens an object, and it is JSON. */
export function isReadAsJson(text: string): boolean {
  return text[nextSign(text, 0)] === '{' && isValidJson(text);
}

/** Whether a text is JSON. */
export function isValidJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether the first character that is not blank opens an object or a list. */
function startsValue(text: string, from: number): boolean {
  return '{['.includes(text[nextSign(text, from)] ?? ' ');
}

/** The offset of the next character that is not blank, or the end of the text. */
function nextSign(text: string, from: number): number {
  const sign = /\S/g;
  sign.lastIndex = from;
  return sign.exec(text)?.index ?? text.length;
}
