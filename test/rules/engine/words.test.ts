import type { LocatedOption } from '../../../lib/manifest/config-text';
import { didYouMean, listed, quoted, shown } from '../../../lib/rules/engine/words';

test('a value is shown on one line and shortened', () => {
  expect(quoted('a\nb\u001b[31m')).toBe("'a\\nb\\u001b[31m'");
  expect(quoted('x'.repeat(100))).toBe(`'${'x'.repeat(60)}…'`);
});

test('a secret is not shown', () => {
  const option = (name: string, inSecret: boolean) => ({ name, text: { isSecret: inSecret } }) as LocatedOption;
  expect(shown({ option: option('password', false) }, 'hunter2')).toBe('a secret that is not shown');
  expect(shown({ option: option('debug', true) }, 'hunter2')).toBe('a secret that is not shown');
  expect(shown({ option: option('debug', false), known: { secret: true } }, 'hunter2')).toBe('a secret that is not shown');
  expect(shown({ option: option('debug', false), known: {} }, 'public')).toBe("'public'");
});

test('words form a list', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'], 'and')]).toEqual(['', 'a', 'a or b', 'a, b and c']);
});

test('the nearest name is suggested; without one, another sentence is used', () => {
  expect(didYouMean('swfit', ['swift', 'rbd'], 'Look it up.')).toBe("Did you mean 'swift'?");
  expect(didYouMean('cinder', ['swift', 'rbd'], 'Look it up.')).toBe('Look it up.');
});
