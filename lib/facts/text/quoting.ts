/**
 * How messages show values. Text of a manifest must stay on one line of a terminal or a log, and must not control the terminal.
 */

import { HIDDEN, withoutSecrets } from './secrets';

/** The longest text that `quotedShort` repeats, in UTF-16 code units. */
const SHORT = 60;

/** The longest text that `doubleQuoted` repeats, in UTF-16 code units. */
const LONG = 80;

// The control characters, the line separators, the marks of writing direction, the byte order mark, the non-characters and unpaired
// surrogates: a terminal, a line reader or a YAML printer acts on them, or UTF-8 cannot carry them.
const REST = '\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff';
const HALVES = '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]';
const UNSAFE = `[\\u0000-\\u001f${REST}]|${HALVES}`;

/**
 * A character that is not safe to print: a control character, a line separator, a mark of writing direction, a byte order mark, a
 * non-character or half a surrogate pair.
 *
 * @see https://www.unicode.org/reports/tr9/#Directional_Formatting_Codes
 * @see https://www.unicode.org/versions/latest/core-spec/chapter-23/
 */
export const UNSAFE_CHARACTER: RegExp = new RegExp(UNSAFE);

const UNSAFE_CHARACTERS = new RegExp(UNSAFE, 'g');

/** A value as a message shows it: text in single quotes and on one line, anything else as JSON. */
export function quoted(value: unknown): string {
  return typeof value === 'string' ? `'${escapedText(withoutSecrets(value))}'` : escapedText(withoutSecrets(plainText(value)));
}

/** A value as text: a text as it is, anything else as JSON. `String()` fails for an object with a field named `toString`. */
export function plainText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value) ?? 'undefined';
}

/** A text as `quoted` shows it, shortened to 60 characters. */
export function quotedShort(text: string): string {
  return `'${escapedShort(text)}'`;
}

/** A text as `escapedText` shows it, shortened to 60 characters. */
export function escapedShort(text: string): string {
  return escapedText(shortened(withoutSecrets(text), SHORT));
}

/** A configuration text in double quotes, as JSON writes it, shortened to 80 characters: such a text often contains single quotes. */
export function doubleQuoted(text: string): string {
  const shown = withoutSecrets(text);
  return escapedText(JSON.stringify(shown.length > LONG ? `${shown.slice(0, LONG - 3)}...` : shown));
}

/** The text with every unsafe character written as an escape sequence such as `\n` or `\u001b`. */
export function escapedText(text: string): string {
  return text.replace(UNSAFE_CHARACTERS, escaped);
}

/** The text with U+FFFD in place of every unsafe character except tabs: fit for a terminal. */
export function printable(text: string): string {
  return text.replace(UNSAFE_CHARACTERS, (character) => (character === '\t' ? character : '\ufffd'));
}

/** The most words of a list in a sentence. */
const MOST_WORDS = 40;

/** A character that is not safe to print in a text of several lines: tabs and line feeds are safe. */
export const UNSAFE_IN_LINES: RegExp = new RegExp(`[\\u0000-\\u0008\\u000b-\\u001f${REST}]|${HALVES}`);

const UNSAFE_CHARACTERS_IN_LINES = new RegExp(UNSAFE_IN_LINES.source, 'g');

/** The text with U+FFFD in place of every unsafe character except tabs and line feeds: fit for a terminal. */
export function printableLines(text: string): string {
  return UNSAFE_IN_LINES.test(text) ? text.replace(UNSAFE_CHARACTERS_IN_LINES, '\ufffd') : text;
}

/** Words as a sentence lists them: `a, b or c`. After 40 words: `…, z or 12 others`. */
export function listed(words: readonly string[], conjunction: 'and' | 'or' = 'or'): string {
  if (words.length > MOST_WORDS) {
    return listed([...words.slice(0, MOST_WORDS - 1), `${words.length - MOST_WORDS + 1} others`], conjunction);
  }
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words[words.length - 1]}`;
}

/** The longest name in Kubernetes: the key of a label with its prefix. */
const LONGEST_NAME = 317;

/** A name that reports repeat, such as those of an object and a field. What is longer than any name in Kubernetes is shortened. */
export function boundedName(name: string): string {
  return shortened(name, LONGEST_NAME);
}

/** The longest word of a message. It is longer than two names, such as those of a field and an object. */
const LONGEST_WORD = 1000;

/**
 * The text with each word of more than 1,000 characters shortened to the length of a name. A message may repeat the name of a section or
 * a field, and each finding repeats it again. The credentials of a URL stay out, although its end with the sign `@` is cut off.
 */
export function withBoundedWords(text: string): string {
  return text.length <= LONGEST_WORD ? text : text.replace(/\S+/g, (word) => (word.length <= LONGEST_WORD ? word : boundedWord(word)));
}

function boundedWord(word: string): string {
  const credentials = word.indexOf('//') + 2;
  return credentials >= 2 && word.includes('@', credentials) ? `${boundedName(word.slice(0, credentials))}${HIDDEN}…` : boundedName(word);
}

// A pair of surrogates is one character: cutting it in two would show an escape sequence instead.
function shortened(text: string, length: number): string {
  if (text.length <= length) {
    return text;
  }
  const end = /[\ud800-\udbff]/.test(text[length - 1]) ? length - 1 : length;
  return `${text.slice(0, end)}…`;
}

function escaped(character: string): string {
  return SHORT_ESCAPES.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([['\n', '\\n'], ['\r', '\\r'], ['\t', '\\t']]);
