import type { Rule, RuleFacts } from './rule';
import { BOUNDS } from './schema/bounds';
import { DUPLICATE } from './schema/duplicate';
import { ENUM } from './schema/enum';
import { FORMAT } from './schema/format';
import { ITEMS } from './schema/items';
import { LENGTH } from './schema/length';
import { PATTERN } from './schema/pattern';
import { RULE } from './schema/rule';
import { TYPE } from './schema/type';
import { UNKNOWN_FIELD } from './schema/unknown-field';
import { UNUSED_SUPPRESSION } from './suppressions/unused';
import { BRACKETS } from './text/brackets';
import { DEPRECATED_OPTION } from './text/deprecated-option';
import { INLINE_COMMENT } from './text/inline-comment';
import { PLACEHOLDER } from './text/placeholder';
import { REPEATED_OPTION } from './text/repeated-option';
import { SUBSTITUTION } from './text/substitution';
import { NO_ASSIGNMENT, SYNTAX } from './text/syntax';
import { UNKNOWN_OPTION } from './text/unknown-option';
import { VALUE } from './text/value';
import { WRONG_GROUP } from './text/wrong-group';

/** Every rule that looks at manifests. */
export const RULES: readonly Rule[] = [
  UNKNOWN_FIELD, TYPE, ENUM, PATTERN, LENGTH, BOUNDS, FORMAT, ITEMS, DUPLICATE, RULE,
  UNKNOWN_OPTION, WRONG_GROUP, DEPRECATED_OPTION, VALUE, BRACKETS, INLINE_COMMENT, SUBSTITUTION, REPEATED_OPTION, PLACEHOLDER, NO_ASSIGNMENT, SYNTAX,
];

/** What is known of every rule, in the order of their ids. */
export const RULE_FACTS: readonly RuleFacts[] = [...RULES, UNUSED_SUPPRESSION].sort((left, right) => (left.id < right.id ? -1 : 1));
