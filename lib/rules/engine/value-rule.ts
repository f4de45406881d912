import { defineRule, type Found } from './define';
import { replaceValue } from './edit';
import type { WrongValue } from './matches/wrong-values';
import type { PlacedQuery } from './query';
import type { Rule, RuleFacts } from './rule';
import { shown } from './words';

/** A rule about values that a table of checks refuses. */
export function valueRule(query: PlacedQuery<WrongValue>, rule: RuleFacts & Pick<Rule, 'supersedes'>): Rule {
  return defineRule(query, { ...rule, find: foundFor });
}

function foundFor({ option, value, check: { problem, fix, replacement }, isSecret }: WrongValue): Found {
  const better = replacement?.(value);
  return {
    message: `${option.name} in [${option.section}] is ${shown({ option, known: { secret: isSecret } }, option.rawValue)}: ${problem}.`,
    fix: typeof fix === 'string' ? fix : fix(value),
    ...better !== undefined && { edit: replaceValue(option, better) },
  };
}
