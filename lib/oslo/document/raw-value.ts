import { checkText } from './plain-text';
import { isBlank, strip } from '../../facts/text/python-text';
import { doubleQuoted } from '../../facts/text/quoting';
import type { Placeholder } from '../value/placeholder';

/** A part of a value: literal text, or a placeholder that an operator expands. */
export type Part = string | Placeholder;

/**
 * The text after `option = ` from which oslo.config reads exactly these parts, in order.
 *
 * @throws if the text contains a line break, or something that a Go template expands
 */
export function writeRaw(parts: readonly Part[]): string {
  const whole = joinLiterals(parts);
  whole.forEach((part, index) => checkPart(part, index + 1 < whole.length));
  return quoteEnds(whole.map((part, index) => (typeof part === 'string' ? escapeDollars(part, index > 0) : part.toString())).join(''));
}

/** The value that oslo.config reads from the text after the delimiter: without blanks at its ends and without one matching pair of outer quotes. */
export function readRaw(text: string): string {
  const value = strip(text);
  return isQuoteMark(value[0]) && value[0] === value[value.length - 1] ? value.slice(1, -1) : value;
}

function joinLiterals(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (typeof part === 'string' && typeof last === 'string') {
      joined[joined.length - 1] = last + part;
    } else {
      joined.push(part);
    }
  }
  return joined;
}

function checkPart(part: Part, followed: boolean): void {
  if (typeof part !== 'string') {
    return;
  }
  checkText(part, 'value');
  if (followed && part.endsWith('{')) {
    throw new Error(`value ${doubleQuoted(part)} ends with '{' where a placeholder follows: a Go template would take it for a part of the placeholder. Leave it out.`);
  }
}

/** A `$` after a backslash cannot be written as `$$`, because oslo.config reads the backslash as an escape. */
function escapeDollars(text: string, behindPlaceholder: boolean): string {
  return text.replace(/\$/g, (_, index: number) => {
    const behindBackslash = index === 0 ? behindPlaceholder : text[index - 1] === '\\';
    return behindBackslash ? '\\$' : '$$';
  });
}

/** oslo.config removes blanks at the ends and one pair of outer quotes; another pair of quotes keeps both. */
function quoteEnds(raw: string): string {
  const blankEnds = raw !== '' && (isBlank(raw.charCodeAt(0)) || isBlank(raw.charCodeAt(raw.length - 1)));
  return blankEnds || isQuoteMark(raw[0]) ? `"${raw}"` : raw;
}

function isQuoteMark(character: string | undefined): boolean {
  return character === '"' || character === '\'';
}
