import { compileChecks } from '../../lib/schemas/checks';
import type { SchemaNodeFacts } from '../../lib/schemas/schema-file';
import type { Problem } from '../../lib/schemas/violation';

const QUANTITY = '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$';

function problems(facts: SchemaNodeFacts, value: unknown): Problem[] {
  return compileChecks(facts).map((check) => check(value)).filter((problem) => problem !== undefined);
}

test.each<[SchemaNodeFacts, unknown[]]>([
  [{}, ['a', 1, [], {}]],
  [{ enum: ['a', 'b', 1] }, ['a', 1]],
  [{ minLength: 2, maxLength: 3 }, ['ab', 'abc', '😀😀😀', 7]],
  [{ pattern: '^a' }, ['a', 'ab', 7]],
  [{ minimum: 1, maximum: 2 }, [1, 1.5, 2, 'x']],
  [{ format: 'int32' }, [0, 2147483647, -2147483648, 'x']],
  [{ format: 'int64' }, [2147483648, Number.MAX_SAFE_INTEGER]],
  [{ minItems: 1, maxItems: 2 }, [[1], [1, 2], 'x']],
])('%j takes %j', (facts, values) => expect(values.flatMap((value) => problems(facts, value))).toEqual([]));

test.each<[SchemaNodeFacts, unknown, Problem]>([
  [{ enum: ['split', 'single', 'edge'] }, 'singel',
    { rule: 'schema/enum', complaint: 'is the string \'singel\', but must be split, single or edge', fix: 'Did you mean single?', allowed: ['split', 'single', 'edge'], nearest: 'single' }],
  [{ enum: ['split', 'single'] }, 'x',
    { rule: 'schema/enum', complaint: 'is the string \'x\', but must be split or single', fix: 'Write split or single.', allowed: ['split', 'single'] }],
  [{ enum: [''] }, 'xyz', { rule: 'schema/enum', complaint: 'is the string \'xyz\', but must be ', fix: 'Write .', allowed: [''] }],
  [{ minLength: 1 }, '',
    { rule: 'schema/length', complaint: 'has 0 characters, but must have at least 1', fix: 'Write a longer text, or omit the field.', allowed: ['>= 1'] }],
  [{ maxLength: 2 }, '😀😀😀', { rule: 'schema/length', complaint: 'has 3 characters, but must have at most 2', fix: 'Write a shorter text.', allowed: ['<= 2'] }],
  [{ minLength: 1, maxLength: 2 }, 'abc',
    { rule: 'schema/length', complaint: 'has 3 characters, but must have at least 1 and at most 2', fix: 'Write a shorter text.', allowed: ['>= 1', '<= 2'] }],
  [{ pattern: '^/' }, 'etc', { rule: 'schema/pattern', complaint: 'is \'etc\', but must match ^/', fix: 'Write a value that matches the pattern.', allowed: ['^/'] }],
  [{ pattern: QUANTITY }, '10 GB',
    {
      rule: 'schema/pattern',
      complaint: 'is \'10 GB\', but must be a quantity, such as 500M or 10Gi',
      fix: 'Write a number followed by a unit (k, M, G, T, Ki, Mi, Gi or Ti), without a space.',
      allowed: [QUANTITY],
    }],
  [{ minimum: 0, maximum: 32 }, 40, { rule: 'schema/bounds', complaint: 'is 40, but must be at least 0 and at most 32', fix: 'Write 32 or a smaller number.', allowed: ['>= 0', '<= 32'] }],
  [{ minimum: 0 }, -1, { rule: 'schema/bounds', complaint: 'is -1, but must be at least 0', fix: 'Write 0 or a larger number.', allowed: ['>= 0'] }],
  [{ format: 'int32' }, 2147483648,
    { rule: 'schema/format', complaint: 'is 2147483648, which does not fit an int32 (-2147483648 to 2147483647)', fix: 'Write a smaller number.', allowed: ['>= -2147483648', '<= 2147483647'] }],
  [{ format: 'int32' }, -2147483649,
    { rule: 'schema/format', complaint: 'is -2147483649, which does not fit an int32 (-2147483648 to 2147483647)', fix: 'Write a larger number.', allowed: ['>= -2147483648', '<= 2147483647'] }],
  [{ minItems: 1 }, [], { rule: 'schema/items', complaint: 'has 0 elements, but must have at least 1', fix: 'Add an element, or omit the field.', allowed: ['>= 1'] }],
  [{ maxItems: 1 }, [1, 2], { rule: 'schema/items', complaint: 'has 2 elements, but must have at most 1', fix: 'Remove elements.', allowed: ['<= 1'] }],
])('%j and %j', (facts, value, problem) => expect(problems(facts, value)).toEqual([problem]));

test('reports all problems', () => {
  expect(problems({ minLength: 5, pattern: '^a' }, 'b').map(({ rule }) => rule)).toEqual(['schema/length', 'schema/pattern']);
});
