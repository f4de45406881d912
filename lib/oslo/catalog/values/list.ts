import { trimmedEnd } from '../../../facts/text/text-ends';
import type { ValueRules } from '../option';
import type { Check, Fault } from './fault';
import { strip } from '../../../facts/text/python-text';

const STRING: ValueRules = { type: 'string' };

/** oslo.config's `List`. */
export function listFault(rules: ValueRules, text: string, check: Check): Fault | undefined {
  const list = trimmedEnd(strip(text), ',');
  if (rules.bounds && !(list.startsWith('[') && list.endsWith(']'))) {
    return bracketFault(text);
  }
  const items = rules.bounds ? list.slice(1, -1) : list;
  return items === '' ? undefined : itemsFault(items, rules.item ?? STRING, check);
}

/** oslo.config's `Dict`. A part without a colon is joined with the next part. */
export function dictionaryFault(_rules: ValueRules, text: string): Fault | undefined {
  const pairs = strip(text);
  const names = new Set<string>();
  for (let start = 0, end; start <= pairs.length && pairs !== ''; start = end + 1) {
    const colon = pairs.indexOf(':', start);
    end = commaFrom(pairs, Math.max(start, colon));
    const fault = pairFault(colon < 0 ? undefined : strip(pairs.slice(start, colon)), pairs.slice(start, end), names);
    if (fault !== undefined) {
      return fault;
    }
  }
  return undefined;
}

function bracketFault(text: string): Fault {
  const items = strip(text).replace(/^\[|\]$/g, '');
  return { value: text, reason: 'lacks the brackets round the list', allowed: 'a list in brackets, as [a,b]', fix: `Write [${items}].` };
}

/** An item in quotes may contain commas: a part of one is tried again together with the next part, as oslo.config does. */
function itemsFault(items: string, rules: ValueRules, check: Check): Fault | undefined {
  for (let start = 0, end; start <= items.length; start = end + 1) {
    end = commaFrom(items, start);
    const first = check(rules, strip(items.slice(start, end)));
    for (let fault = first; fault !== undefined; fault = check(rules, strip(items.slice(start, end)))) {
      if (end === items.length || !rules.quotes) {
        return first;
      }
      end = commaFrom(items, end + 1);
    }
  }
  return undefined;
}

function pairFault(name: string | undefined, pair: string, names: Set<string>): Fault | undefined {
  if (name === undefined) {
    return { ...PAIRS, value: pair, reason: 'has no colon', fix: 'Write it as name:value, without a comma at the end.' };
  }
  if (name === '') {
    return { ...PAIRS, value: pair, reason: 'has no name before the colon', fix: 'Put the name before the colon.' };
  }
  if (names.has(name)) {
    return { ...PAIRS, value: pair, reason: `gives ${name} a second value`, fix: 'Leave one of the two out, or rename it.' };
  }
  names.add(name);
  return undefined;
}

const PAIRS = { allowed: 'name:value pairs with commas between them, each name once' };

function commaFrom(text: string, start: number): number {
  const comma = text.indexOf(',', start);
  return comma < 0 ? text.length : comma;
}
