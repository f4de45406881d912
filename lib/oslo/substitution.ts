/** A reference to another option within a value: `$name`, `${name}`, `$group.name`. */
export interface Substitution {
  /** The option that is meant, with its group if one is given: `host`, `glance_store.stores`. */
  readonly name: string;
  /** Where the `$` stands in the raw value. */
  readonly index: number;
}

// Python matches [a-z] without regard to case, which for it takes in these four letters outside of ASCII.
const LETTER = 'a-zA-Z\\u0130\\u0131\\u017f\\u212a';
const NAME = `[_${LETTER}][._0-9${LETTER}]*`;
const REFERENCE = new RegExp(`\\$(?:\\$|(${NAME})|\\{(${NAME})\\})`, 'g');

/**
 * The references to other options in a raw value, as oslo.config finds them.
 *
 * `$$` and `\$` are a dollar sign; a `$` before anything but a name is one too.
 *
 * @see https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html#substitution
 */
export function substitutions(rawValue: string): Substitution[] {
  return Array.from(dollars(rawValue).matchAll(REFERENCE))
    .filter((match) => match[0] !== '$$')
    .map((match) => ({ name: match[1] ?? match[2], index: match.index }));
}

/** The text that a raw value stands for: `$$` and `\$` read as `$`; references are left as they are. */
export function unescapeDollars(rawValue: string): string {
  return rawValue.includes('$') ? dollars(rawValue).replace(REFERENCE, (match) => (match === '$$' ? '$' : match)) : rawValue;
}

/** oslo.config turns each `\$` into `$$` before it looks for anything else; positions stay as they are. */
function dollars(rawValue: string): string {
  return rawValue.replaceAll('\\$', () => '$$');
}
