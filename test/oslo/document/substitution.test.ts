import * as fc from 'fast-check';
import { eachSubstitution, hasSubstitution, substitutions, unescapeDollars } from '../../../lib/oslo/document/substitution';

// Each row is what oslo.config 10.7 makes of the raw value.
const ROWS: ReadonlyArray<readonly [rawValue: string, references: ReadonlyArray<readonly [string, number]>, text: string]> = [
  ['plain', [], 'plain'],
  ['$name', [['name', 0]], '$name'],
  ['a ${name} b', [['name', 2]], 'a ${name} b'],
  ['$a$b', [['a', 0], ['b', 2]], '$a$b'],
  ['$glance_store.stores/x', [['glance_store.stores', 0]], '$glance_store.stores/x'],
  ['$name.', [['name.', 0]], '$name.'],
  ['$NAME-x', [['NAME', 0]], '$NAME-x'],
  ['$\u017f\u212a', [['\u017f\u212a', 0]], '$\u017f\u212a'],
  ['$$name', [], '$name'],
  ['$$$name', [['name', 2]], '$$name'],
  ['\\$name', [], '$name'],
  ['\\\\$name', [], '\\$name'],
  ['\\$$name', [['name', 2]], '$$name'],
  ['$\\$name', [['name', 2]], '$$name'],
  ['$5 $- ${} ${1} ${a $', [], '$5 $- ${} ${1} ${a $'],
  ['\\', [], '\\'],
];

describe.each(ROWS)('%j', (rawValue, references, text) => {
  test('has its references', () => {
    const found = references.map(([name, index]) => ({ name, index }));
    expect(substitutions(rawValue)).toEqual(found);
    expect([...eachSubstitution(rawValue)]).toEqual(found);
    expect(hasSubstitution(rawValue)).toEqual(found.length > 0);
  });

  test('stands for its text', () => {
    expect(unescapeDollars(rawValue)).toEqual(text);
  });
});

test('a text with thousands of escapes is read whole', () => {
  expect(unescapeDollars('a$$'.repeat(10000))).toEqual('a$'.repeat(10000));
});

test('any text with its dollar signs doubled reads as itself', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('$', 'a', '{', '}', '.', ' ') }), (text) => {
    const escaped = text.replaceAll('$', () => '$$');
    expect([unescapeDollars(escaped), hasSubstitution(escaped)]).toEqual([text, false]);
  }));
});
