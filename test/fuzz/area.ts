import type fc from 'fast-check';

/** A part of the library with inputs of one form. An input is JSON, so that it can be kept in a file. */
export interface Area<T = unknown> {
  readonly name: string;

  /** The inputs. */
  readonly inputs: fc.Arbitrary<T>;

  /**
   * Checks the invariants for an input.
   *
   * @throws if one does not hold
   */
  readonly check: (input: T) => void;

  /** The size of an input in bytes, for the figures. */
  readonly size: (input: T) => number;
}
