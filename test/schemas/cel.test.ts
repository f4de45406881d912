import { CelError, parseCel } from '../../lib/schemas/cel';

function evaluate(rule: string, self: Record<string, unknown> = {}): unknown {
  return parseCel(rule)((path) => path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], self));
}

test.each<[string, Record<string, unknown>, unknown]>([
  ['true', {}, true],
  ['!true', {}, false],
  ['!!false', {}, false],
  ['self.a', { a: 'x' }, 'x'],
  ['self.a.b', { a: { b: 2 } }, 2],
  ['has(self.a)', { a: false }, true],
  ['has(self.a)', {}, false],
  ['has(self.a.b)', { a: {} }, false],
  ['self.a < self.b', { a: 1, b: 2 }, true],
  ['self.a < self.b', { a: 2, b: 2 }, false],
  ['self.a <= 2', { a: 2 }, true],
  ['self.a > 2', { a: 2 }, false],
  ['self.a>=2', { a: 2 }, true],
  ['self.a == \'x\'', { a: 'x' }, true],
  ['self.a != "x"', { a: 'x' }, false],
  ['self.a == true', { a: true }, true],
  ['\'a\' < \'b\'', {}, true],
  ['false || true && false', {}, false],
  ['(false || true) && true', {}, true],
  ['has(self.a) ? self.a : 7', {}, 7],
  ['has(self.a) ? self.a : has(self.b) ? self.b : 7', { b: 8 }, 8],
  // If one side decides, an error of the other side does not count.
  ['self.none || true', {}, true],
  ['true || self.none', {}, true],
  ['self.none && false', {}, false],
  ['false && self.none', {}, false],
])('%s of %j is %j', (rule, self, expected) => expect(evaluate(rule, self)).toBe(expected));

test.each<[string, Record<string, unknown>, string]>([
  ['self.a < self.b', { a: 1 }, 'self.b is not set'],
  ['self.none || false', {}, 'self.none is not set'],
  ['self.none && true', {}, 'self.none is not set'],
  ['!self.a', { a: 'x' }, '"x" is not a boolean'],
  ['self.a || false', { a: 1 }, '1 is not a boolean'],
  ['self.a < 1', { a: 'x' }, 'cannot compare "x" < 1'],
  ['self.a == self.b', { a: {}, b: {} }, 'cannot compare {} == {}'],
])('%s of %j has no value', (rule, self, message) => {
  expect(() => evaluate(rule, self)).toThrow(CelError);
  expect(() => evaluate(rule, self)).toThrow(message);
});

test.each([
  ['self.a.size() > 1', '('],
  ['self.list[0]', '[0]'],
  ['self.a + 1', '+ 1'],
  ['other.a', 'other'],
  ['has(other.a)', 'other'],
  ['self.', 'end of the rule'],
  ['self.1', '1'],
  ['(true', 'end of the rule'],
  ['true ? false', 'end of the rule'],
  ['true true', 'true'],
  ['', 'end of the rule'],
  ['\'it\\\'s\'', '\'it\\\'s\''],
])('refuses %s', (rule, token) => {
  expect(() => parseCel(rule)).toThrow(`cannot parse the rule ${rule}: unexpected ${token}`);
});
