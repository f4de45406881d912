import type { ValueRules } from '../option';
import { hostAddressFault, ipAddressFault } from './address';
import type { Check } from './fault';
import { dictionaryFault, listFault } from './list';
import { capabilityFault, floatFault, integerFault, pythonFloatFault, pythonIntegerFault } from './number';
import { booleanFault, stringFault } from './text';
import { uriFault } from './uri';
import { quote } from '../../document/plain-text';
import { substitutions, unescapeDollars } from '../../document/substitution';

/** Why oslo.config refuses a value, in words for people. */
export interface ValueProblem {
  /** The value that is refused: the whole one, or one item of it. */
  readonly value: string;

  /** What would be taken. */
  readonly allowed: string;

  /** What to do. */
  readonly fix: string;

  /** All of it in one sentence or two. */
  readonly message: string;
}

const CHECKS: Readonly<Record<ValueRules['type'], Check>> = {
  string: stringFault,
  text: () => undefined,
  boolean: booleanFault,
  integer: integerFault,
  float: floatFault,
  pythonInteger: pythonIntegerFault,
  pythonFloat: pythonFloatFault,
  port: (rules, text) => integerFault({ min: 0, max: 65535, ...rules }, text),
  list: (rules, text) => listFault(rules, text, fault),
  dictionary: dictionaryFault,
  ipAddress: ipAddressFault,
  hostAddress: hostAddressFault,
  uri: uriFault,
  capability: capabilityFault,
};

/**
 * What oslo.config says of a value of an option.
 *
 * @param rules the option, as the catalog has it. Of one that may be given more than once, each value is asked for by itself.
 * @param rawValue the value as it stands in the file, without blanks and matching quotes at its ends
 * @returns `undefined` for a value that is taken, and for one that refers to another option or holds a placeholder of an
 *   operator: what it is depends on those
 */
export function checkValue(rules: ValueRules, rawValue: string): ValueProblem | undefined {
  if (substitutions(rawValue).length > 0 || rawValue.includes('{{')) {
    return undefined;
  }
  const found = fault(rules, unescapeDollars(rawValue));
  return found && {
    value: found.value,
    allowed: found.allowed,
    fix: commentFix(rawValue) ?? found.fix,
    message: `${quote(found.value)} ${found.reason}. Allowed: ${found.allowed}. ${commentFix(rawValue) ?? found.fix}`,
  };
}

const fault: Check = (rules, text) => CHECKS[rules.type](rules, text);

/** A comment behind a value is the most common reason why a good value is refused. */
function commentFix(rawValue: string): string | undefined {
  return /\s[#;]/.test(rawValue) ? 'Put the comment on a line of its own: behind a value it is a part of the value.' : undefined;
}
