/** A reference to another option within a value: `$name`, `${name}`, `$group.name`. */
export interface Substitution {
  /** The referenced option, with its group if one is given: `host`, `glance_store.stores`. */
  readonly name: string;
  /** The index of the `$` in the raw value. */
  readonly index: number;
}

// Python matches [a-z] case-insensitively, which includes these four letters outside of ASCII.
const LETTER = 'a-zA-Z\\u0130\\u0131\\u017f\\u212a';
const NAME = `[_${LETTER}][._0-9${LETTER}]*`;
// oslo.config first turns each `\$` into `$$`, so such a backslash counts as a dollar sign.
const DOLLAR = '(?:\\$|\\\\(?=\\$))';
const REFERENCE = `${DOLLAR}(?:(?<escaped>${DOLLAR})|(?<named>${NAME})|\\{(?<braced>${NAME})\\})`;

/**
 * The references to other options in a raw value, as oslo.config finds them.
 *
 * `$$` and `\$` are a dollar sign, and so is a `$` that is not followed by a name.
 *
 * @see https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html#substitution
 */
export function substitutions(rawValue: string): Substitution[] {
  return Array.from(eachSubstitution(rawValue));
}

/** The same as a generator, for a value with millions of references. */
export function* eachSubstitution(rawValue: string): Generator<Substitution> {
  for (const { groups, index } of rawValue.matchAll(new RegExp(REFERENCE, 'g'))) {
    const name = groups?.named ?? groups?.braced;
    if (name !== undefined) {
      yield { name, index };
    }
  }
}

/** Whether a raw value refers to any other option. */
export function hasSubstitution(rawValue: string): boolean {
  return !eachSubstitution(rawValue).next().done;
}

/** The text of a raw value: `$$` and `\$` are read as `$`; references stay unchanged. */
export function unescapeDollars(rawValue: string): string {
  if (!rawValue.includes('$')) {
    return rawValue;
  }
  const text = new LongText();
  let start = 0;
  for (const { 0: { length }, groups, index } of rawValue.matchAll(new RegExp(REFERENCE, 'g'))) {
    if (groups?.escaped !== undefined) {
      text.add(rawValue.slice(start, index) + '$');
      start = index + length;
    }
  }
  return text.add(rawValue.slice(start)).toString();
}

/** A text that is joined from any number of pieces: V8 fails if one array holds too many of them. */
class LongText {
  private readonly chunks: string[] = [];
  private pieces: string[] = [];

  public add(piece: string): this {
    if (this.pieces.push(piece) === 4096) {
      this.chunks.push(this.toChunk());
      this.pieces = [];
    }
    return this;
  }

  public toString(): string {
    return [...this.chunks, this.toChunk()].join('');
  }

  private toChunk(): string {
    return this.pieces.join('');
  }
}
