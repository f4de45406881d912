import type { ValueRules } from '../option';

/** What is wrong with a text. */
export interface Fault {
  /** The text, or the part of it, that is at fault. */
  readonly value: string;

  /** What it is or is not: the end of a sentence that begins with the value. */
  readonly reason: string;

  readonly allowed: string;

  readonly fix: string;
}

/** Tells what is wrong with a text by the rules of an option. */
export type Check = (rules: ValueRules, text: string) => Fault | undefined;
