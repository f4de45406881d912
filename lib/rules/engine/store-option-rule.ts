import { defineRule, type Found } from './define';
import { insertInValue, replaceValue, type EditPlan } from './edit';
import { storesFragment } from './fragments';
import { storeOptions } from './queries';
import type { Rule, RuleFacts } from './rule';
import { quoted } from './words';
import type { LocatedOption } from '../../manifest/config-text';

/** A rule about the value of one option of the stores of one type. */
export interface StoreOptionRule extends Omit<RuleFacts, 'bad' | 'good'> {
  /** The type of the stores. */
  readonly type: string;

  /** The option. */
  readonly option: string;

  /**
   * Whether a store cannot use a value.
   *
   * @param other the value of another option of the store; `undefined` if it is not set
   */
  readonly isWrong: (value: string, other: (name: string) => string | undefined) => boolean;

  /** What is wrong with the value, after `<option> of the store '<id>' is '<value>': `. */
  readonly problem: string;

  /** What to write instead. */
  readonly fix: (value: string) => string;

  /**
   * The value to write instead, for the edit.
   *
   * @default - no value follows from the wrong one
   */
  readonly replacement?: (value: string) => string | undefined;

  /**
   * Whether the rule judges values with placeholders too.
   *
   * @default false
   */
  readonly judgesPlaceholders?: boolean;

  /** The lines in the section of a store that has exactly this finding. */
  readonly bad: readonly string[];

  /** The corrected lines. */
  readonly good: readonly string[];
}

/** A rule about the value of one option of the stores of one type. */
export function storeOptionRule(rule: StoreOptionRule): Rule {
  const { type, option, isWrong, problem, fix, replacement, judgesPlaceholders = false, bad, good, ...facts } = rule;
  const fragment = (lines: readonly string[]) => storesFragment({ enabled: `images:${type}`, sections: ['[images]', ...lines] });
  return defineRule(storeOptions(type, option), {
    ...facts,
    bad: fragment(bad),
    good: fragment(good),
    find({ store, option: found }): Found | undefined {
      const value = found.rawValue;
      if (!isWrong(value, (name) => store.config.get(store.id, name)) || (!judgesPlaceholders && value.includes('{{'))) {
        return undefined;
      }
      const better = replacement?.(value);
      return {
        message: `${option} of the store ${quoted(store.id)} is ${quoted(value)}: ${problem}.`,
        fix: fix(value),
        ...better !== undefined && { edit: editOf(found, better) },
      };
    },
  });
}

/** Puts the start of a longer value before the value, so that the edit does not repeat a value that may be a secret. */
function editOf(option: LocatedOption, better: string): EditPlan | undefined {
  const start = better.slice(0, better.length - option.rawValue.length);
  return better === start + option.rawValue ? insertInValue(option, 0, start) : replaceValue(option, better);
}
