import type { Item } from './config-block';
import type { ConfigOption } from './config-option';
import { unescapeDollars } from './substitution';
import { doubleQuoted } from '../../facts/text/quoting';
import { HIDDEN, isSecretOption } from '../../facts/text/secrets';
import type { OptionValue } from '../value/option-value';

/** An option with a value, and its contributor for messages. */
export interface Setting {
  readonly section: string;
  readonly option: string;
  readonly value: OptionValue;
  readonly contributor: string;
}

/**
 * The text of an option, one line per value.
 *
 * @throws if the value cannot be written; the error names the option
 */
export function writeOption({ section, option, value, contributor }: Setting): Item {
  const written = linesOf(section, option, value);
  const rawValues = value._rawValues();
  return {
    text: written.map((line) => (line === '' ? `${option} =\n` : `${option} = ${line}\n`)).join(''),
    options: rawValues.map((rawValue) => ({ section, name: option, rawValue, line: 0, lastLine: 0, contributor })),
    value,
  };
}

/** Joins pieces of a text, and adds missing line breaks between them. */
export function joinTexts(texts: readonly string[], lineBreak: string): string {
  const present = texts.filter((text) => text !== '');
  return present.map((text, index) => (index + 1 < present.length && !/[\n\r]$/.test(text) ? text + lineBreak : text)).join('');
}

/** The text with another style of line breaks, and with one at its end. */
export function withLineBreak(text: string, lineBreak: string): string {
  return `${text.replace(/(\r\n|\r|\n)$/, '')}\n`.replace(/\r\n|\r|\n/g, lineBreak);
}

/** The message for two contributors that give an option different values. */
export function conflictOf(present: readonly ConfigOption[], offered: readonly ConfigOption[]): string {
  const [{ section, name }] = present;
  return `[${section}] ${name}: ${valuesOf(present)}, but ${valuesOf(offered)}. `
    + 'An option has one value: set it in one place only, or to the same value in both.';
}

function valuesOf(options: readonly ConfigOption[]): string {
  const contributors = [...new Set(options.map((option) => option.contributor))].join(' and ');
  const values = options.map(({ name, rawValue }) => (isSecretOption(name) ? 'a secret that is not shown' : doubleQuoted(unescapeDollars(rawValue))));
  return `${contributors} sets ${values.join(', ')}`;
}

function linesOf(section: string, option: string, value: OptionValue): string[] {
  try {
    return value.lines();
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`[${section}] ${option}: ${isSecretOption(option) ? withoutQuoted(message) : message}`);
  }
}

/** A message without the values that it shows in double quotes. */
function withoutQuoted(message: string): string {
  return message.replace(/"(?:\\.|[^"\\])*"/g, `"${HIDDEN}"`);
}
