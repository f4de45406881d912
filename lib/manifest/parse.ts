import type { Event } from 'js-yaml';
import { jsYaml } from './js-yaml';
import { kubernetesTypes } from './yaml-types';

/** How deep values may lie in one another: no kind of Kubernetes needs a tenth of it. */
export const MAX_DEPTH = 1000;

/** How many values a document may hold once its aliases are followed: beyond it, anchors explode. */
export const MAX_VALUES = 1_000_000;

/** Why a text could not be read, in words for people, and where. */
export class ParseError extends Error {
  public constructor(message: string, public readonly position: number) {
    super(message);
  }
}

/** Takes a text apart without looking at what it means. @throws ParseError */
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

/** Runs the reader, and makes what it throws an error for people. */
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
    return `is nested deeper than ${MAX_DEPTH} levels: no kind of Kubernetes is.`;
  }
  if (reason.startsWith('duplicated mapping key')) {
    return 'holds a key twice in one mapping: the API server refuses it, and kubectl keeps the last one without a word. Remove one of them.';
  }
  return `is no YAML that can be read: ${reason}.`;
}

/** Counts what a value holds with every alias followed, each shared value but once. */
function checkSize(value: unknown): void {
  if (sizeOf(value, new Map()) > MAX_VALUES) {
    throw new ParseError(`has anchors that make more than ${MAX_VALUES} values of it, or that hold themselves. Write the values out.`, 0);
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
  // A value that is met within itself has no end.
  known.set(value, Number.POSITIVE_INFINITY);
  const whole = Object.values(value).reduce<number>((sum, inner) => sum + sizeOf(inner, known), 1);
  known.set(value, whole);
  return whole;
}
