import type { ValueRules } from '../option';

/** What is wrong with a text. */
export interface Fault {
  /** The wrong text, or the wrong part of it. */
  readonly value: string;

  /** The problem: the end of a sentence that begins with the value. */
  readonly reason: string;

  readonly allowed: string;

  readonly fix: string;
}

/** Finds what is wrong with a text by the rules of an option. */
export type Check = (rules: ValueRules, text: string) => Fault | undefined;
