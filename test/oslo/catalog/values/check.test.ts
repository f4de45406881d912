import * as fc from 'fast-check';
import { checkValue } from '../../../../lib/oslo/catalog/values/check';

test('a problem names the value, what is allowed and the fix', () => {
  expect(checkValue({ type: 'integer', min: 1 }, '0')).toEqual({
    value: '0',
    allowed: 'an integer of 1 or more',
    fix: 'Write a number within the bounds.',
    message: '"0" is out of bounds. Allowed: an integer of 1 or more. Write a number within the bounds.',
  });
});

test('a comment behind a value is told', () => {
  expect(checkValue({ type: 'boolean' }, 'true # yes')).toEqual({
    value: 'true # yes',
    allowed: 'true, on, yes, 1, false, off, no, 0, in upper or lower case',
    fix: 'Put the comment on a line of its own: after a value, it is part of the value.',
    message: '"true # yes" is not a boolean. Allowed: true, on, yes, 1, false, off, no, 0, in upper or lower case. '
      + 'Put the comment on a line of its own: after a value, it is part of the value.',
  });
});

test('a long value is cut in the message alone', () => {
  const problem = checkValue({ type: 'integer' }, 'x'.repeat(200))!;
  expect(problem.value).toHaveLength(200);
  expect(problem.message).toContain(`"${'x'.repeat(77)}..." is not an integer`);
});

test.each(['$port', '${port}', '1$database.port', '{{ .Port }}'])('%s depends on something else', (value) => {
  expect(checkValue({ type: 'integer' }, value)).toBeUndefined();
});

test('a dollar that refers to nothing is a dollar', () => {
  expect(checkValue({ type: 'string', choices: ['$', '$x'] }, '$$')).toBeUndefined();
  expect(checkValue({ type: 'string', choices: ['$x'] }, '\\$x')).toBeUndefined();
  expect(checkValue({ type: 'integer' }, '$1')?.value).toBe('$1');
});

describe('each type', () => {
  test('text takes anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => checkValue({ type: 'text' }, text) === undefined));
  });

  test('a port has its bounds, and may have its own', () => {
    expect(['0', '65535', ''].map((text) => checkValue({ type: 'port' }, text))).toEqual([undefined, undefined, undefined]);
    expect(checkValue({ type: 'port' }, '65536')?.allowed).toBe('an integer from 0 to 65535');
    expect(checkValue({ type: 'port', min: 1 }, '0')?.allowed).toBe('an integer from 1 to 65535');
  });

  test('a list checks each item', () => {
    expect(checkValue({ type: 'list', item: { type: 'port' } }, '80,x,443')?.value).toBe('x');
  });

  test('a dictionary', () => {
    expect(checkValue({ type: 'dictionary' }, 'a:b')).toBeUndefined();
    expect(checkValue({ type: 'dictionary' }, 'a')?.value).toBe('a');
  });
});

test('no text makes it throw or hang', () => {
  const types = ['string', 'boolean', 'integer', 'float', 'pythonInteger', 'pythonFloat', 'port', 'list', 'dictionary', 'ipAddress', 'hostAddress', 'uri', 'capability'] as const;
  fc.assert(fc.property(fc.constantFrom(...types), fc.string({ unit: 'binary', maxLength: 200 }), fc.boolean(), (type, text, bounds) => {
    const problem = checkValue({ type, bounds, quotes: bounds }, text);
    expect(problem === undefined || problem.message.length > 0).toBe(true);
  }));
});

test('a long hostile text takes no longer than reading it', () => {
  const hostile = ['"a,'.repeat(200_000), 'a,'.repeat(200_000), ':'.repeat(400_000), '1_'.repeat(200_000), 'http://' + '%'.repeat(300_000), 'http://' + 'a:'.repeat(150_000)];
  for (const text of hostile) {
    checkValue({ type: 'list', item: { type: 'string', quotes: true } }, text);
    checkValue({ type: 'list', item: { type: 'integer' } }, text);
    checkValue({ type: 'dictionary' }, text);
    checkValue({ type: 'uri' }, text);
    checkValue({ type: 'float' }, text);
    checkValue({ type: 'hostAddress' }, text);
  }
}, 20_000);
