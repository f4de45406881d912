import type { ValueRules } from '../option';
import type { Fault } from './fault';

const BOOLEANS = ['true', 'on', 'yes', '1', 'false', 'off', 'no', '0'];

/** oslo.config's `Boolean`. It does not strip blanks, which only quotes preserve. */
export function booleanFault(_rules: ValueRules, text: string): Fault | undefined {
  return BOOLEANS.includes(text.toLowerCase()) ? undefined : {
    value: text,
    reason: 'is not a boolean',
    allowed: 'true, on, yes, 1, false, off, no, 0, in upper or lower case',
    fix: 'Write true or false.',
  };
}

/** oslo.config's `String`. */
export function stringFault(rules: ValueRules, text: string): Fault | undefined {
  const open = rules.quotes === true && /^["']/.test(text);
  if (open && (text.length === 1 || text[0] !== text[text.length - 1])) {
    return { value: text, reason: 'begins with a quote that is not closed', allowed: 'text, or text in quotes', fix: 'Close the quote, or leave it out.' };
  }
  const value = open ? text.slice(1, -1) : text;
  return regexFault(rules, value) ?? choiceFault(rules, value);
}

function regexFault(rules: ValueRules, value: string): Fault | undefined {
  return rules.regex === undefined || pythonPattern(rules.regex).test(value) ? undefined : {
    value,
    reason: 'does not have the form that the option asks for',
    allowed: `what the pattern ${rules.regex} matches`,
    fix: 'Write a value that matches the pattern.',
  };
}

function choiceFault(rules: ValueRules, value: string): Fault | undefined {
  const fold = (text: string) => (rules.ignoreCase ? text.toLowerCase() : text);
  return rules.choices === undefined || rules.choices.some((choice) => fold(String(choice)) === fold(value)) ? undefined : {
    value,
    reason: 'is none of the choices',
    allowed: rules.choices.map((choice) => (choice === '' ? '(nothing)' : String(choice))).join(', '),
    fix: 'Write one of them, in the same upper and lower case.',
  };
}

/** A Python pattern as a JavaScript pattern: `\d` matches any decimal digit of Unicode, and `$` also matches before a final line feed. */
function pythonPattern(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll('\\d', '\\p{Nd}').replace(/\$$/, '(?=\\n?$)'), 'u');
}
