import { goPattern } from './go-pattern';
import { nearestName } from './nearest-name';
import type { SchemaNodeFacts } from './schema-file';
import { described } from './value-type';
import type { Problem } from './violation';
import { QUANTITY_PATTERN } from '../facts/kubernetes/quantity';
import { listed, plainText, quotedShort } from '../facts/text/quoting';

/** Checks a value that has the right type. */
export type Check = (value: unknown) => Problem | undefined;

/** The smallest and the largest integer of 32 bits. */
const INT32 = [-(2 ** 31), 2 ** 31 - 1] as const;

/** The checks for the constraints of a node. */
export function compileChecks(facts: SchemaNodeFacts): Check[] {
  const checks: Check[] = [];
  if (facts.enum !== undefined) {
    checks.push(enumCheck(facts.enum));
  }
  if (facts.minLength !== undefined || facts.maxLength !== undefined) {
    checks.push(lengthCheck(facts.minLength ?? -Infinity, facts.maxLength ?? Infinity));
  }
  if (facts.pattern !== undefined) {
    checks.push(patternCheck(facts.pattern));
  }
  if (facts.minimum !== undefined || facts.maximum !== undefined) {
    checks.push(boundsCheck(facts.minimum ?? -Infinity, facts.maximum ?? Infinity));
  }
  if (facts.format === 'int32') {
    checks.push(int32Check);
  }
  if (facts.minItems !== undefined || facts.maxItems !== undefined) {
    checks.push(itemsCheck(facts.minItems ?? -Infinity, facts.maxItems ?? Infinity));
  }
  return checks;
}

function enumCheck(values: readonly unknown[]): Check {
  const allowed = values.map(String);
  return (value) => {
    if (values.includes(value)) {
      return undefined;
    }
    const nearest = nearestName(plainText(value), allowed);
    return {
      rule: 'schema/enum',
      complaint: `is ${described(value)}, but must be ${listed(allowed)}`,
      fix: nearest === undefined ? `Write ${listed(allowed)}.` : `Did you mean ${nearest}?`,
      allowed,
      ...nearest === undefined ? {} : { nearest },
    };
  };
}

function lengthCheck(least: number, most: number): Check {
  return (value) => {
    // A character outside the basic plane counts as one, as it does in Go.
    const length = typeof value === 'string' ? [...value].length : undefined;
    return length === undefined || (length >= least && length <= most) ? undefined : {
      rule: 'schema/length',
      complaint: `has ${length} characters, but must have ${range(least, most)}`,
      fix: length < least ? 'Write a longer text, or omit the field.' : 'Write a shorter text.',
      allowed: limits(least, most),
    };
  };
}

function patternCheck(pattern: string): Check {
  const expression = goPattern(pattern);
  const form = pattern === QUANTITY_PATTERN ? 'be a quantity, such as 500M or 10Gi' : `match ${pattern}`;
  return (value) => (typeof value !== 'string' || expression.test(value) ? undefined : {
    rule: 'schema/pattern',
    complaint: `is ${quotedShort(value)}, but must ${form}`,
    fix: pattern === QUANTITY_PATTERN ? 'Write a number followed by a unit (k, M, G, T, Ki, Mi, Gi or Ti), without a space.' : 'Write a value that matches the pattern.',
    allowed: [pattern],
  });
}

function boundsCheck(least: number, most: number): Check {
  return (value) => (typeof value !== 'number' || (value >= least && value <= most) ? undefined : {
    rule: 'schema/bounds',
    complaint: `is ${value}, but must be ${range(least, most)}`,
    fix: `Write ${value < least ? least : most} or a ${value < least ? 'larger' : 'smaller'} number.`,
    allowed: limits(least, most),
  });
}

function int32Check(value: unknown): Problem | undefined {
  const [least, most] = INT32;
  return typeof value !== 'number' || (value >= least && value <= most) ? undefined : {
    rule: 'schema/format',
    complaint: `is ${value}, which does not fit an int32 (${least} to ${most})`,
    fix: `Write a ${value < least ? 'larger' : 'smaller'} number.`,
    allowed: limits(least, most),
  };
}

function itemsCheck(least: number, most: number): Check {
  return (value) => {
    const length = Array.isArray(value) ? value.length : undefined;
    return length === undefined || (length >= least && length <= most) ? undefined : {
      rule: 'schema/items',
      complaint: `has ${length} elements, but must have ${range(least, most)}`,
      fix: length < least ? 'Add an element, or omit the field.' : 'Remove elements.',
      allowed: limits(least, most),
    };
  };
}

function range(least: number, most: number): string {
  return [...Number.isFinite(least) ? [`at least ${least}`] : [], ...Number.isFinite(most) ? [`at most ${most}`] : []].join(' and ');
}

function limits(least: number, most: number): string[] {
  return [...Number.isFinite(least) ? [`>= ${least}`] : [], ...Number.isFinite(most) ? [`<= ${most}`] : []];
}
