import type { Rule, RuleFacts } from './engine/rule';
import { RULE_INDEX } from './rule-index';
import { UNUSED_SUPPRESSION } from './suppressions/unused';

/** Every rule that judges manifests. */
export const RULES: readonly Rule[] = RULE_INDEX;

/** The facts of every rule, in the order of their ids. */
export const RULE_FACTS: readonly RuleFacts[] = [...RULES, UNUSED_SUPPRESSION].sort((left, right) => (left.id < right.id ? -1 : 1));
