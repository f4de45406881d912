import { trimmedEnd } from '../../../lib/facts/text/text-ends';

test.each([
  ['a//', '/', 'a'],
  ['/a/b', '/', '/a/b'],
  ['//', '/', ''],
  ['a]"', '"]', 'a'],
  ['', '/', ''],
])('%j without %j at its end is %j', (text, characters, expected) => {
  expect(trimmedEnd(text, characters)).toBe(expected);
});
