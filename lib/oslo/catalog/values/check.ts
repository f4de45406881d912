import { doubleQuoted } from '../../../facts/text/quoting';
import type { ValueRules } from '../option';
import { hostAddressFault, ipAddressFault } from './address';
import type { Check } from './fault';
import { dictionaryFault, listFault } from './list';
import { capabilityFault, floatFault, integerFault, pythonFloatFault, pythonIntegerFault } from './number';
import { booleanFault, stringFault } from './text';
import { uriFault } from './uri';
import { substitutions, unescapeDollars } from '../../document/substitution';

/** Why oslo.config refuses a value, for messages. */
export interface ValueProblem {
  /** The refused value: the whole value, or one item of it. */
  readonly value: string;

  /** The allowed values. */
  readonly allowed: string;

  /** The fix. */
  readonly fix: string;

  /** All of it as one or two sentences. */
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
 * Checks a value of an option as oslo.config does.
 *
 * @param rules the option of the catalog. Each value of an option with several values is checked on its own.
 * @param rawValue the value in the file, without blanks and matching quotes at its ends
 * @returns `undefined` for an accepted value, and for one that refers to another option or contains a placeholder, on which
 *   the result depends
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
    message: `${doubleQuoted(found.value)} ${found.reason}. Allowed: ${found.allowed}. ${commentFix(rawValue) ?? found.fix}`,
  };
}

const fault: Check = (rules, text) => CHECKS[rules.type](rules, text);

/** A comment after a value is the most common reason why a good value is refused. */
function commentFix(rawValue: string): string | undefined {
  return /\s[#;]/.test(rawValue) ? 'Put the comment on a line of its own: after a value, it is part of the value.' : undefined;
}
