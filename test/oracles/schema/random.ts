/** Lehmer's generator: the multiplier and the prime of MINSTD, whose products a double holds exactly. */
const MULTIPLIER = 48271;
const PRIME = 2 ** 31 - 1;

/** Numbers that look random and are the same for the same seed. */
export class Random {
  private state: number;

  /** @param seed a positive integer. */
  public constructor(seed: number) {
    this.state = seed % PRIME;
  }

  /** A number above 0 and below 1. */
  public next(): number {
    this.state = (this.state * MULTIPLIER) % PRIME;
    return this.state / PRIME;
  }

  /** An integer from 0 up to, but not, `end`. */
  public below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** One of several. */
  public pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)];
  }
}
