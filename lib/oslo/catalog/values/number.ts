import type { ValueRules } from '../option';
import type { Fault } from './fault';
import { strip } from '../../../facts/text/python-text';

const INTEGER = /^[+-]?\p{Nd}+(?:_\p{Nd}+)*$/u;
const DIGITS = '\\p{Nd}+(?:_\\p{Nd}+)*';
const FLOAT = new RegExp(`^[+-]?(?:(?:${DIGITS}(?:\\.(?:${DIGITS})?)?|\\.${DIGITS})(?:e[+-]?${DIGITS})?|inf(?:inity)?|nan)$`, 'iu');

/** The most digits that Python reads, against denial of service. */
const MOST_DIGITS = 4300;

/** oslo.config's `Integer`, which reads an empty text as no value. */
export function integerFault(rules: ValueRules, text: string): Fault | undefined {
  return strip(text) === '' ? undefined : pythonIntegerFault(rules, text);
}

/** Python's `int()`. */
export function pythonIntegerFault(rules: ValueRules, text: string): Fault | undefined {
  const value = asciiDigits(strip(text));
  if (!INTEGER.test(value) || value.replace(/[^0-9]/g, '').length > MOST_DIGITS) {
    return { value: text, reason: 'is not an integer', allowed: allowedNumbers(rules, 'an integer'), fix: numberFix(text) };
  }
  return boundsFault(rules, text, BigInt(value.replace(/[_+]/g, '')), 'an integer');
}

/** oslo.config's `Float`, which reads an empty text as no value. */
export function floatFault(rules: ValueRules, text: string): Fault | undefined {
  return strip(text) === '' ? undefined : pythonFloatFault(rules, text);
}

/** Python's `float()`. */
export function pythonFloatFault(rules: ValueRules, text: string): Fault | undefined {
  const value = asciiDigits(strip(text));
  if (!FLOAT.test(value)) {
    return { value: text, reason: 'is not a number', allowed: allowedNumbers(rules, 'a number'), fix: numberFix(text) };
  }
  return boundsFault(rules, text, floatOf(value), 'a number');
}

/** oslo.privsep's type for Linux capabilities. */
export function capabilityFault(rules: ValueRules, text: string): Fault | undefined {
  const names = rules.choices ?? [];
  const integer = pythonIntegerFault({ type: 'integer' }, text);
  return integer === undefined || names.includes(strip(text)) ? undefined : {
    value: text,
    reason: 'is not a Linux capability',
    allowed: `a number, ${names.join(', ')}`,
    fix: 'Write the name of a capability in upper case.',
  };
}

function boundsFault(rules: ValueRules, text: string, number: bigint | number, what: string): Fault | undefined {
  const out = rules.choices !== undefined
    // eslint-disable-next-line eqeqeq -- an integer is compared with a number
    ? !rules.choices.some((choice) => choice == number)
    : (rules.min !== undefined && number < rules.min) || (rules.max !== undefined && exceeds(number, rules.max));
  return out ? { value: text, reason: 'is out of bounds', allowed: allowedNumbers(rules, what), fix: 'Write a number within the bounds.' } : undefined;
}

/** Whether a number exceeds a maximum. JSON rounds the largest integer of 64 bits up, to a number that is itself out of bounds. */
function exceeds(number: bigint | number, max: number): boolean {
  return number > max || (typeof number === 'bigint' && !Number.isSafeInteger(max) && number >= BigInt(max));
}

function allowedNumbers(rules: ValueRules, what: string): string {
  if (rules.choices !== undefined) {
    return rules.choices.join(', ');
  }
  if (rules.min !== undefined && rules.max !== undefined) {
    return `${what} from ${rules.min} to ${rules.max}`;
  }
  return rules.min !== undefined ? `${what} of ${rules.min} or more` : rules.max !== undefined ? `${what} of ${rules.max} or less` : what;
}

function numberFix(text: string): string {
  return /^\s*[+-]?[\d._]+\s*[a-z]+\s*$/i.test(text)
    ? 'Write the number without a unit: the option has a unit of its own.'
    : 'Write a plain number.';
}

function floatOf(value: string): number {
  const plain = value.replaceAll('_', '').toLowerCase();
  const infinite = /^([+-]?)inf/.exec(plain);
  return infinite ? (infinite[1] === '-' ? -Infinity : Infinity) : Number(plain);
}

/** Python reads the decimal digits of every script. The digits of a script are consecutive, starting at zero. */
function asciiDigits(text: string): string {
  return text.replace(/[^\x00-\x7f]/gu, (character) => (/\p{Nd}/u.test(character) ? digitOf(character) : character));
}

function digitOf(character: string): string {
  const code = character.codePointAt(0)!;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
    zero--;
  }
  return String((code - zero) % 10);
}
