import fc from 'fast-check';

/** Texts that a reader of YAML may take for something else. */
const WORDS = [
  '1_000', '0o17', '0O17', '-0o7', '+0o7', '017', '08', '0x1f', '0X1F', '0b1', '0b_1', '1:30', '190:20:30', '1:30.5', '1e3', '1E400', '1.', '.5', '-.5', '+1', '-', '.',
  '.inf', '-.INF', '.NaN', '0.0', '1_0.5', '_', '_1', '1_', '0_', 'y', 'Y', 'n', 'N', 'yes', 'Yes', 'NO', 'on', 'Off', 'true', 'TRUE', 'tRUE', 'null', 'Null', '~', '', '=', '<<', '<',
  '2020-01-01', '2001-12-14t21:59:43.10-05:00', '2001-12-14 21:59:43', '12e03', '-0', '+0', '00', '0', '1', '9007199254740993', '18446744073709551616', '0xffffffffffffffffff',
  '!x', '!!str a', '&a', '*a', '@a', '`a', '%a', '---', '--- a', '...', '... a', '- a', '-', '? a', ': a', 'a: b', 'a:', 'a #b', '#a', '{a: b}', '[a]', '"a"', "'a'", '"', "'", '\\', '|', '>', '|2-', '{{ a }}',
];

/** Characters that are not content for some reader. */
const CHARACTERS = [
  '\u2028', '\u2029', '\u0085', '\ufeff', '\u00a0', '\u200b', '\u202e', '\u2066', '\u007f', '\u0080', '\u009b', '\u0000', '\u0007', '\u001b', '\u001f', '\ud800', '\udfff', '\ufffe', '\uffff', '\ufffd',
  '\ue000', '\u{1f600}', '\u{10ffff}', '\t', '\r', '\n', '\r\n', ' ', '  ', '\n\n', ' \n', '\t\n', '\n ', '\n  ', '#', ':', '-', 'a', 'ä', '"', '\\',
];

/** A text that a reader of YAML may take for something else. */
export function hostileText(): fc.Arbitrary<string> {
  const part = fc.oneof(fc.constantFrom(...CHARACTERS), fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 4 }), fc.string({ maxLength: 8 }));
  return fc.oneof(fc.constantFrom(...WORDS), fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')));
}
