import { didYouMean, listed, quoted, shown } from '../../../lib/rules/engine/words';

test('a value is shown on one line and shortened', () => {
  expect(quoted('a\nb\u001b[31m')).toBe("'a\\nb\\u001b[31m'");
  expect(quoted('x'.repeat(100))).toBe(`'${'x'.repeat(60)}…'`);
});

test('a secret is not shown', () => {
  expect(shown('hunter2', true)).toBe('a secret that is not shown');
  expect(shown('public', undefined)).toBe("'public'");
});

test('words form a list', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'], 'and')]).toEqual(['', 'a', 'a or b', 'a, b and c']);
});

test('the nearest name is suggested; without one, another sentence is used', () => {
  expect(didYouMean('swfit', ['swift', 'rbd'], 'Look it up.')).toBe("Did you mean 'swift'?");
  expect(didYouMean('cinder', ['swift', 'rbd'], 'Look it up.')).toBe('Look it up.');
});
