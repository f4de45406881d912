import type { Event } from 'js-yaml';
import { jsYaml } from './js-yaml';
import { kubernetesTypes } from './yaml-types';

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

/** The YAML events of a text, without resolved values. @throws ParseError */
export function parseEvents(text: string): Event[] {
  return refused(() => jsYaml().parseEvents(text, { maxDepth: MAX_DEPTH }));
}

/** The values of the documents in a text. @throws ParseError */
export function parseValues(text: string): unknown[] {
  const events = parseEvents(text);
  const values = refused(() => jsYaml().constructFromEvents(events, { source: text, schema: kubernetesTypes(), maxTotalMergeKeys: 100_000 }));
  if (events.some((event) => event.type === jsYaml().EVENT_ID.ALIAS)) {
    values.forEach(checkSize);
  }
  return values;
}

/** Runs the parser, and converts its errors to `ParseError`. */
function refused<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { reason, mark, message } = error as { reason?: string; mark?: { position: number }; message: string };
    throw new ParseError(wordsOf(reason ?? message), mark?.position ?? 0);
  }
}

function wordsOf(reason: string): string {
  if (reason.startsWith('nesting exceeded')) {
    return `is nested deeper than ${MAX_DEPTH} levels. No Kubernetes kind needs such nesting.`;
  }
  if (reason.startsWith('duplicated mapping key')) {
    return 'has a duplicate key in one mapping. The API server rejects it, and kubectl silently keeps the last one. Remove one of them.';
  }
  return `is not valid YAML: ${reason}.`;
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
