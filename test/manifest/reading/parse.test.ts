import { MAX_DEPTH, parseEvents, ParseError, parseLastValues, parseValues } from '../../../lib/manifest/reading/parse';

function refusal(text: string): { message: string; position: number } {
  try {
    parseValues(text);
  } catch (error) {
    expect(error).toBeInstanceOf(ParseError);
    return { message: (error as ParseError).message, position: (error as ParseError).position };
  }
  throw new Error('it was read');
}

test('documents keep their order', () => {
  expect(parseValues('a: 1\n---\n- b\n')).toEqual([{ a: 1 }, ['b']]);
});

test('aliases and merge keys are expanded', () => {
  expect(parseValues('a: &x {b: 1}\nc: *x\nd:\n  <<: *x\n  e: 2\n')).toEqual([{ a: { b: 1 }, c: { b: 1 }, d: { b: 1, e: 2 } }]);
});

test('a merge replaces the fields before it, and the fields after it replace those that it adds', () => {
  const base = 'p: &x {a: x, b: x}\nq: &y {a: z, c: z}\n';
  expect(parseValues(`${base}z:\n  b: 1\n  <<: *x\n  a: 2\n`)).toMatchObject([{ z: { b: 'x', a: 2 } }]);
  expect(parseValues(`${base}z:\n  b: 1\n  c: 1\n  <<: [*x, *y]\n`)).toMatchObject([{ z: { a: 'x', b: 'x', c: 'z' } }]);
  expect(parseValues('a: &a {__proto__: {x: 1}}\nb: {<<: *a, c: 1}\n')).toEqual([JSON.parse('{"a": {"__proto__": {"x": 1}}, "b": {"__proto__": {"x": 1}, "c": 1}}')]);
  expect(refusal(`${base}z:\n  <<: *x\n  q: 1\n  q: 2\n`).message).toMatch(/^has a duplicate key/);
});

test('a duplicate key is refused', () => {
  expect(refusal('a: 1\na: 2\n')).toEqual({
    message: 'has a duplicate key in one mapping. The API server rejects it, and kubectl silently keeps the last one. Remove one of them.',
    position: 5,
  });
});

test('the last of duplicate keys counts where that is wanted', () => {
  expect(parseLastValues('a: 1\na: {b: 2, b: 3}\n---\n{"c": 4, "c": 5}\n')).toEqual([{ a: { b: 3 } }, { c: 5 }]);
  expect(() => parseLastValues('a: [')).toThrow(ParseError);
});

test('invalid YAML is refused', () => {
  expect(refusal('a: b: c\n')).toEqual({ message: 'is not valid YAML: bad indentation of a mapping entry.', position: 4 });
  expect(refusal('password: *hunter2\n')).toEqual({ message: 'is not valid YAML: unidentified alias.', position: 11 });
  expect(refusal('password: !hunter!2 x\n').message).toBe('is not valid YAML: undeclared tag handle.');
  expect(refusal('a: .inf\n')).toEqual({ message: 'is not valid YAML: .inf is a number that JSON does not have.', position: 0 });
  expect(refusal('a: {? [b] : c}\n').message).toBe('has a field whose name is null, a list or an object, which the API server rejects. Put the name in quotes.');
});

test.each([
  ['a: 1\n# \u0007\n', 'U+0007, which YAML does not allow', 7],
  ['a: "\u007f"\n', 'U+007F, which YAML does not allow', 4],
  ['a: \u009b\n', 'U+009B, which YAML does not allow', 3],
  ['a: \ufffe\n', 'U+FFFE, which YAML does not allow', 3],
])('%j contains a character that YAML does not allow', (text, name, position) => {
  expect(refusal(text)).toEqual({ message: `contains ${name}. Remove the character.`, position });
});

test('JSON may contain characters that YAML does not allow', () => {
  expect(parseValues('{"a": "\u007f\u2028"}')).toEqual([{ a: '\u007f\u2028' }]);
});

test('characters that end a line in YAML 1.1 end a line', () => {
  expect(parseValues('a: 1\u2028b: 2\u0085# c\u2029d: 3\n')).toEqual([{ a: 1, b: 2, d: 3 }]);
  expect(refusal('a: |\n  x\u2028 y: 1\n')).toEqual({
    message: 'contains U+2028, which ends the line for the API server and PyYAML, and is not valid YAML: bad indentation of a mapping entry.', position: 8,
  });
});

test('ten thousand levels are refused', () => {
  const message = `is nested deeper than ${MAX_DEPTH} levels. No Kubernetes kind needs such nesting.`;
  expect(refusal('['.repeat(10_000))).toEqual({ message, position: expect.any(Number) });
  expect(refusal(Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''))).toEqual({ message, position: expect.any(Number) });
  expect(refusal('{"a":'.repeat(10_000))).toEqual({ message, position: expect.any(Number) });
});

describe('anchors', () => {
  const message = 'has anchors that expand to more than 1000000 values or 8 MiB of text, or contain themselves. Replace the aliases by their values.';
  const tooDeep = { message: 'is nested deeper than 1000 levels after its aliases are replaced. No Kubernetes kind needs such nesting.', position: 0 };

  test('are refused if they expand to too many values', () => {
    const levels = Array.from({ length: 30 }, (_, level) => `a${level}: &a${level} [${Array(9).fill(level === 0 ? 'x' : `*a${level - 1}`).join(',')}]\n`);
    expect(refusal(levels.join(''))).toEqual({ message, position: 0 });
  });

  test('are refused if they expand to too much text', () => {
    expect(refusal(`a: &a ${'x'.repeat(90_000)}\nb: [${Array(300).fill('*a').join(',')}]`)).toEqual({ message, position: 0 });
    expect(refusal(`a: &a {${'k'.repeat(900)}: 1}\nb: [${Array(10_000).fill('*a').join(',')}]`)).toEqual({ message, position: 0 });
    expect(parseValues(`a: &a ${'x'.repeat(90_000)}\nb: [${Array(30).fill('*a').join(',')}]`)).toHaveLength(1);
  });

  test('are refused if they nest too deep', () => {
    const chain = Array.from({ length: 38_000 }, (_, index) => `- &a${index} [${index === 0 ? 'x' : `*a${index - 1}`}]\n`);
    expect(refusal(`a:\n${chain.join('')}`)).toEqual(tooDeep);
    // JavaScript visits the field 0 first.
    expect(refusal(`b:\n${chain.map((line) => ` ${line}`).join('')}0: [*a37999]\n`)).toEqual(tooDeep);
  });

  test('are accepted in large numbers without expansion', () => {
    expect(parseValues(`a: &a x\nb: [${Array(1000).fill('*a').join(',')}]`)).toHaveLength(1);
  });

  test('are refused if they contain themselves', () => {
    expect(refusal('a: &a\n  b: *a\n').message).toMatch(/^(has anchors|is not valid YAML)/);
  });
});

test('events have the positions of values', () => {
  expect(parseEvents('a: 1')).toContainEqual(expect.objectContaining({ valueStart: 3, valueEnd: 4 }));
});
