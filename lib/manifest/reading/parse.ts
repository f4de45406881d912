import type { Event } from 'js-yaml';
import { jsYaml } from './js-yaml';
import { kubernetesTypes } from './yaml-types';

/** The maximum nesting depth of values. No Kubernetes kind needs a tenth of it. */
export const MAX_DEPTH = 1000;

/** The maximum number of values in a document after alias expansion. Protects against exponential expansion. */
export const MAX_VALUES = 1_000_000;

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

/** Counts the values after alias expansion. Computes the size of each shared value once. */
function checkSize(value: unknown): void {
  if (sizeOf(value, new Map()) > MAX_VALUES) {
    throw new ParseError(`has anchors that expand to more than ${MAX_VALUES} values or contain themselves. Replace the aliases by their values.`, 0);
  }
}

function sizeOf(value: unknown, known: Map<unknown, number>): number {
  if (typeof value !== 'object' || value === null) {
    return 1;
  }
  const size = known.get(value);
  if (size !== undefined) {
    return size;
  }
  // A value that contains itself is infinite.
  known.set(value, Number.POSITIVE_INFINITY);
  const whole = Object.values(value).reduce<number>((sum, inner) => sum + sizeOf(inner, known), 1);
  known.set(value, whole);
  return whole;
}
