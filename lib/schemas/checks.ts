import { goPattern } from './go-pattern';
import { nearestName } from './nearest-name';
import type { SchemaNodeFacts } from './schema-file';
import { described, quoted } from './value-type';
import type { Problem } from './violation';

/** Judges a value that has the right type. */
export type Check = (value: unknown) => Problem | undefined;

/** The form in which Kubernetes writes amounts, which is long to read. */
const QUANTITY = '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$';

/** What the smallest and biggest number of 32 bits are. A number that does not fit 64 bits is no integer in the first place. */
const INT32 = [-(2 ** 31), 2 ** 31 - 1] as const;

/** The checks that a node's facts ask for. */
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
    const nearest = nearestName(String(value), allowed);
    return {
      rule: 'schema/enum',
      complaint: `is ${described(value)}, but must be ${alternatives(allowed)}`,
      fix: nearest === undefined ? `Write ${alternatives(allowed)}.` : `Did you mean ${nearest}?`,
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
      complaint: `is ${length} characters long, but must have ${range(least, most)}`,
      fix: length < least ? 'Write a longer text, or leave the field out.' : 'Write a shorter text.',
      allowed: limits(least, most),
    };
  };
}

function patternCheck(pattern: string): Check {
  const expression = goPattern(pattern);
  const form = pattern === QUANTITY ? 'be an amount, such as 500M or 10Gi' : `match ${pattern}`;
  return (value) => (typeof value !== 'string' || expression.test(value) ? undefined : {
    rule: 'schema/pattern',
    complaint: `is ${quoted(value)}, but must ${form}`,
    fix: pattern === QUANTITY ? 'Write a number with a unit of k, M, G, T, Ki, Mi, Gi or Ti and no blank between.' : 'Write a text of that form.',
    allowed: [pattern],
  });
}

function boundsCheck(least: number, most: number): Check {
  return (value) => (typeof value !== 'number' || (value >= least && value <= most) ? undefined : {
    rule: 'schema/bounds',
    complaint: `is ${value}, but must be ${range(least, most)}`,
    fix: `Write ${value < least ? least : most} or a ${value < least ? 'bigger' : 'smaller'} number.`,
    allowed: limits(least, most),
  });
}

function int32Check(value: unknown): Problem | undefined {
  const [least, most] = INT32;
  return typeof value !== 'number' || (value >= least && value <= most) ? undefined : {
    rule: 'schema/format',
    complaint: `is ${value}, which does not fit an int32 (${least} to ${most})`,
    fix: `Write a ${value < least ? 'bigger' : 'smaller'} number.`,
    allowed: limits(least, most),
  };
}

function itemsCheck(least: number, most: number): Check {
  return (value) => {
    const length = Array.isArray(value) ? value.length : undefined;
    return length === undefined || (length >= least && length <= most) ? undefined : {
      rule: 'schema/items',
      complaint: `has ${length} elements, but must have ${range(least, most)}`,
      fix: length < least ? 'Add an element, or leave the field out.' : 'Remove elements.',
      allowed: limits(least, most),
    };
  };
}

function alternatives(values: readonly string[]): string {
  return values.length === 1 ? values[0] : `${values.slice(0, -1).join(', ')} or ${values[values.length - 1]}`;
}

function range(least: number, most: number): string {
  return [...Number.isFinite(least) ? [`at least ${least}`] : [], ...Number.isFinite(most) ? [`at most ${most}`] : []].join(' and ');
}

function limits(least: number, most: number): string[] {
  return [...Number.isFinite(least) ? [`>= ${least}`] : [], ...Number.isFinite(most) ? [`<= ${most}`] : []];
}
