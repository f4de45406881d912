import { EXPLAIN } from './explain';
import { LINT } from './lint';
import { PICTURE } from './picture';
import { PLAN } from './plan';
import { RULE_LIST } from './rules';
import type { Command } from '../command';

/** The commands, in the order of the usage. */
export const COMMANDS: readonly Command[] = [LINT, PLAN, PICTURE, RULE_LIST, EXPLAIN];
