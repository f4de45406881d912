import { defineRule, type Found } from './define';
import { storesFragment } from './fragments';
import { storeOptions, type StoreOption } from './queries';
import type { Rule, RuleFacts } from './rule';
import { quoted } from './words';

/** A rule about the value of one option of a store. */
export interface StoreOptionRule extends Omit<RuleFacts, 'bad' | 'good'> {
  /** The type of the store. */
  readonly type: string;

  /** The option. */
  readonly option: string;

  /** Whether the store cannot use a value. Values with a placeholder are not asked for. */
  readonly isWrong: (value: string) => boolean;

  /** What is wrong, after `<option> of the store '<id>' is <value>`; it begins with the sign after the value. */
  readonly problem: string;

  /** What to write instead. */
  readonly fix: (value: string) => string;

  /**
   * Whether values with placeholders are judged too.
   *
   * @default false
   */
  readonly judgesPlaceholders?: boolean;

  /**
   * The value that replaces a wrong one, where one follows from it.
   *
   * @default - none
   */
  readonly replacement?: (value: string) => string | undefined;

  /** A wrong value, for the fragment. */
  readonly bad: string;

  /** A right value, for the fragment. */
  readonly good: string;

  /**
   * Other lines of the store's section in the fragments, before and after the option.
   *
   * @default - none
   */
  readonly section?: { readonly before?: readonly string[]; readonly after?: readonly string[] };
}

/** A rule about the value of one option of the stores of one type. */
export function storeOptionRule(rule: StoreOptionRule): Rule {
  const { type, option, isWrong, problem, fix, judgesPlaceholders = false, bad, good, section, ...facts } = rule;
  const fragment = (value: string) => storesFragment({
    enabled: `images:${type}`, sections: ['[images]', ...section?.before ?? [], `${option} = ${value}`, ...section?.after ?? []],
  });
  return defineRule(storeOptions(type, option), {
    ...facts,
    bad: fragment(bad),
    good: fragment(good),
    find({ store, option: { rawValue } }: StoreOption): Found | undefined {
      return (!judgesPlaceholders && rawValue.includes('{{')) || !isWrong(rawValue)
        ? undefined
        : { message: `${option} of the store ${quoted(store.id)} is ${quoted(rawValue)}${problem}.`, fix: fix(rawValue) };
    },
  });
}
