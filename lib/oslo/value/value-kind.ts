import { strip } from '../../facts/text/python-text';
import { trimmedEnd } from '../../facts/text/text-ends';
import { hasSubstitution, unescapeDollars } from '../document/substitution';

/** How an option reads its value. */
export type ValueKind = 'string' | 'boolean' | 'number' | 'list' | 'boundedList' | 'dictionary';

/** The canonical text of a raw value: two values of a kind have the same one exactly if the option reads the same from both. */
export function canonical(kind: ValueKind, rawValue: string): string {
  const spelled = rawValue.replace(/\{\{-?\s*\.(\w+)\s*-?\}\}/g, (_, name: string) => `{{ .${name} }}`);
  return hasSubstitution(rawValue) ? `raw ${spelled}` : `text ${CANONICAL[kind](unescapeDollars(spelled))}`;
}

/** Whether oslo.config reads a text as the boolean `true`. */
export function isTrue(text: string): boolean {
  return /^(true|1|on|yes)$/i.test(text);
}

const CANONICAL: Readonly<Record<ValueKind, (text: string) => string>> = {
  string: (text) => text,
  boolean: canonicalBoolean,
  number: canonicalNumber,
  list: canonicalList,
  boundedList: canonicalBoundedList,
  dictionary: canonicalDictionary,
};

function canonicalBoolean(text: string): string {
  if (isTrue(text)) {
    return 'true';
  }
  return /^(false|0|off|no)$/i.test(text) ? 'false' : text;
}

function canonicalNumber(text: string): string {
  if (/^\s*[+-]?\d+\s*$/.test(text)) {
    return String(BigInt(text.trim().replace(/^\+/, '')));
  }
  return /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? String(Number(text)) : text;
}

function canonicalList(text: string): string {
  const items = trimmedEnd(strip(text), ',');
  return items.split(',').map(strip).join();
}

function canonicalBoundedList(text: string): string {
  const bounded = /^\[(.*)\]$/s.exec(strip(text));
  return bounded ? `[${bounded[1].split(',').map(strip).join()}]` : text;
}

function canonicalDictionary(text: string): string {
  return strip(text).split(',').map(canonicalPair).sort().join();
}

function canonicalPair(pair: string): string {
  const colon = pair.indexOf(':');
  return colon < 0 ? pair : `${strip(pair.slice(0, colon))}:${strip(pair.slice(colon + 1))}`;
}
