import * as fc from 'fast-check';

/** Characters that mean something to the reader, to YAML or to Python, among ones that do not. */
const NASTY = [...'$$$\\\\{}""\'\' \t#;=:[],%()ab_.0-9', '\u00a0', '\u3000', '\u2003', '\u200b', 'é', '😀', 'ſ', '\u212a', '\u0130', 'name', '${a}', '$$', '\\$'];

/** One line of text that is hard to write. */
export const lineText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...NASTY), { maxLength: 12 }).map((units) => units.join('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

/** Characters of which a configuration text is made, with all that ends a line for Python and all that does not. */
const STRUCTURE = [
  '\n', '\n', '\n', '\n', '\n', '\r\n', '\r', '\n\n', '\n ', '\n\t', '\n#', '\n;', '\n[a]\n', '\n[B]\n', '\n[b]\n', '\n[DEFAULT]\n', '\nk = v', '\nl:w',
  '[', ']', '[a]', '=', ':', ' = ', '"', '\'', '$', '$$', '\\$', '${a}', '#', ';', ' ', '\t', 'a', 'k', 'é',
  '\u000b', '\u000c', '\u001c', '\u001f', '\u0085', '\u00a0', '\u2028', '\u2029', '\u3000', '\ufeff',
];

/** A text that may be a configuration or may be refused. */
export const anyConfig: fc.Arbitrary<string> = fc.array(fc.constantFrom(...STRUCTURE), { maxLength: 30 }).map((units) => units.join(''));

const blank = fc.constantFrom('', '', ' ', '\t', '  ');
const lineBreak = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
const valueText = lineText.map((text) => text.replace(/[\n\r]/g, ''));
const option = fc.tuple(fc.constantFrom('a', 'b', 'k_1', 'x.y', 'ä', 'z z'), blank, fc.constantFrom('=', ':'), blank, valueText, lineBreak)
  .map((parts) => parts.join(''));
const continuation = fc.tuple(fc.constantFrom(' ', '\t', '   '), fc.constantFrom('more', '# no comment', '"', 'x = y'), lineBreak).map((parts) => parts.join(''));
const extra = fc.constantFrom('\n', ' \n', '# comment\n', '; comment = x\n', '\r\n');
const section = fc.tuple(
  fc.constantFrom('[DEFAULT]', '[default]', '[ceph]', '[Ceph]', '[a b]', '[a]b]', '[ä] '), lineBreak,
  fc.array(fc.oneof({ weight: 3, arbitrary: fc.tuple(option, fc.array(continuation, { maxLength: 2 })).map(([first, more]) => first + more.join('')) }, extra)),
).map(([header, end, items]) => header + end + items.join(''));

/** A text that oslo.config reads. */
export const validConfig: fc.Arbitrary<string> = fc.tuple(fc.array(extra, { maxLength: 2 }), fc.array(section, { maxLength: 5 }))
  .map(([extras, sections]) => extras.filter((text) => text.trim() === '' || !text.startsWith(' ')).join('') + sections.join(''));
