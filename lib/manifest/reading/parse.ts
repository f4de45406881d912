import type { Event } from 'js-yaml';
import { eventsWithBrackets } from './flow-indentation';
import { jsYaml } from './js-yaml';
import { aliasRefusal } from './refusals/aliases';
import { type Refusal, refusalOf } from './refusals/refusal';
import { isReadAsJson, isValidJson } from './split';
import { NAME_PROBLEM } from './yaml-map';
import { kubernetesTypes } from './yaml-types';
import { characterName, FORBIDDEN_IN_YAML, HIDDEN_LINE_BREAK } from '../../facts/text/yaml-text';

const HIDDEN_LINE_BREAKS = new RegExp(HIDDEN_LINE_BREAK.source, 'g');
// eslint-disable-next-line no-control-regex
const FORBIDDEN = new RegExp(`[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f]|${FORBIDDEN_IN_YAML.source}`);

/** The maximum nesting depth of values. No Kubernetes kind needs a tenth of it. */
export const MAX_DEPTH = 1000;

/** The maximum number of values in a document after alias expansion. Protects against exponential expansion. */
export const MAX_VALUES = 1_000_000;

/** The maximum length of all strings of a document after alias expansion, in UTF-16 code units. */
export const MAX_EXPANDED_LENGTH: number = 8 * 1024 * 1024;

/** A text is unreadable. The message names the reason, and `position` the offset in the text. */
export class ParseError extends Error {
  public constructor(message: string, public readonly position: number) {
    super(message);
  }
}

/** A mapping has two fields of one name. */
export class DuplicateKeyError extends ParseError {}

/** The YAML events of a text, without resolved values. @throws ParseError */
export function parseEvents(text: string): Event[] {
  return withHiddenBreak(text, () => eventsOf(withLineBreaks(text)));
}

/** How to read a text. */
interface Reading {
  /** Whether the last one of several fields with one name counts. */
  readonly areDuplicatesAllowed?: boolean;

  /** Whether neither kubectl nor the API server reads the text. */
  readonly isOurs?: boolean;
}

/**
 * The values of the documents in a part of a text.
 *
 * @param text the part
 * @param isFollowed whether another text in braces follows without a marker
 * @throws ParseError for a text that kubectl or the API server refuses
 */
export function parseSpan(text: string, isFollowed: boolean = false): unknown[] {
  if (isFollowed && !isValidJson(text)) {
    throw new ParseError('is not JSON, and kubectl ignores what follows it without a marker. Write --- after it, or make it valid JSON.', 0);
  }
  return parseValues(text);
}

/** The values of the documents in a manifest. @throws ParseError for a text that kubectl or the API server refuses */
export function parseValues(text: string): unknown[] {
  return valuesOf(text, {});
}

/** The values of the documents in a manifest. Of several fields with one name, the last one counts, as for kubectl. @throws ParseError */
export function parseLastValues(text: string): unknown[] {
  return valuesOf(text, { areDuplicatesAllowed: true });
}

/** The values of the documents in a text that only this library reads. @throws ParseError */
export function parseOwnValues(text: string): unknown[] {
  return valuesOf(text, { isOurs: true });
}

function valuesOf(text: string, { areDuplicatesAllowed = false, isOurs = false }: Reading): unknown[] {
  const source = withLineBreaks(text);
  const events = withHiddenBreak(text, () => eventsOf(source));
  refuse(isOurs ? undefined : refusalOf(text, source, events));
  const values = refused(() => jsYaml().constructFromEvents(events, {
    source, schema: kubernetesTypes(), maxTotalMergeKeys: 100_000, json: areDuplicatesAllowed,
  }));
  if (events.some((event) => event.type === jsYaml().EVENT_ID.ALIAS)) {
    values.forEach(checkSize);
    refuse(isOurs ? undefined : aliasRefusal(source, events));
  }
  return values;
}

function refuse(refusal: Refusal | undefined): void {
  if (refusal !== undefined) {
    throw new ParseError(refusal.message, refusal.position);
  }
}

/**
 * The text as YAML 1.1 reads its lines: three more characters end a line. kubectl reads JSON by another parser, in which they do not.
 *
 * @throws ParseError if the text contains a character that YAML does not allow
 */
export function withLineBreaks(text: string): string {
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden === null && !HIDDEN_LINE_BREAK.test(text) || isReadAsJson(text)) {
    return text;
  }
  if (forbidden) {
    throw new ParseError(`contains ${characterName(forbidden[0])}. Remove the character.`, forbidden.index);
  }
  return text.replace(HIDDEN_LINE_BREAKS, '\n');
}

function eventsOf(text: string): Event[] {
  return refused(() => eventsWithBrackets(text, (one) => jsYaml().parseEvents(one, { maxDepth: MAX_DEPTH })));
}

/** Where a hidden line break made a text unreadable, the message names it. */
function withHiddenBreak<T>(text: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const hidden = isReadAsJson(text) ? null : HIDDEN_LINE_BREAK.exec(text);
    throw hidden && error instanceof ParseError ? new ParseError(`contains ${characterName(hidden[0])}, and ${error.message}`, hidden.index) : error;
  }
}

/** Runs the parser, and converts its errors to `ParseError`. */
function refused<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { reason, mark, message } = error as { reason?: string; mark?: { position: number }; message: string };
    const Kind = reason?.startsWith(DUPLICATE) ? DuplicateKeyError : ParseError;
    throw new Kind(wordsOf(reason ?? message), mark?.position ?? 0);
  }
}

/** The message of the parser about two fields of one name. */
const DUPLICATE = 'duplicated mapping key';

function wordsOf(reason: string): string {
  if (reason.startsWith('nesting exceeded')) {
    return `is nested deeper than ${MAX_DEPTH} levels. No Kubernetes kind needs such nesting.`;
  }
  if (reason.startsWith(NAME_PROBLEM)) {
    return 'has a field whose name is null, a list or an object, which the API server rejects. Put the name in quotes.';
  }
  if (reason.startsWith(DUPLICATE)) {
    return 'has a duplicate key in one mapping. The API server rejects it, and kubectl silently keeps the last one. Remove one of them.';
  }
  // The parser quotes names of aliases and tags. After a field such as password, they may be its value.
  return `is not valid YAML: ${reason.replace(/ "[^"]*"|!<(?!tag:yaml\.org,2002:)[^>]*>/g, '')}.`;
}

/** Checks the size of a value with aliases as if each alias were written out. */
function checkSize(value: unknown): void {
  const { values, length } = expanded(value, 0, new Map());
  if (values > MAX_VALUES || length > MAX_EXPANDED_LENGTH) {
    throw tooLarge();
  }
}

/** The size of a value after alias expansion. */
interface Expanded {
  /** The number of values. */
  readonly values: number;

  /** The number of characters in all strings. */
  readonly length: number;

  /** The number of levels. */
  readonly depth: number;
}

/** Computes the size of each shared value once. */
function expanded(value: unknown, level: number, known: Map<unknown, Expanded>): Expanded {
  if (typeof value !== 'object' || value === null) {
    return { values: 1, length: typeof value === 'string' ? value.length : 0, depth: 0 };
  }
  const depth = known.get(value)?.depth ?? 0;
  if (level + depth > MAX_DEPTH) {
    throw tooDeep();
  }
  const size = known.get(value);
  if (size !== undefined) {
    return size;
  }
  // A value that contains itself is infinite.
  known.set(value, { values: Infinity, length: Infinity, depth: 0 });
  const sum = { values: 1, length: 0, depth: 1 };
  for (const [key, inner] of Object.entries(value)) {
    const { values, length, depth: below } = expanded(inner, level + 1, known);
    sum.values += values;
    sum.length += key.length + length;
    sum.depth = Math.max(sum.depth, below + 1);
  }
  known.set(value, sum);
  return sum;
}

function tooLarge(): ParseError {
  return new ParseError(`has anchors that expand to more than ${MAX_VALUES} values or ${MAX_EXPANDED_LENGTH / 1024 / 1024} MiB of text, or contain themselves. `
    + 'Replace the aliases by their values.', 0);
}

function tooDeep(): ParseError {
  return new ParseError(`is nested deeper than ${MAX_DEPTH} levels after its aliases are replaced. No Kubernetes kind needs such nesting.`, 0);
}
