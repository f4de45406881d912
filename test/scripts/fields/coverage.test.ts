import { RELEASES } from '../../../lib/facts/release';
import { countOf, problemsOf, rowsOf, type Subject } from '../../../scripts/fields/coverage';
import { pageOf } from '../../../scripts/fields/page';
import { SUBJECTS } from '../../../scripts/fields/subjects';

const SUBJECT: Subject = {
  id: 'test',
  title: 'Test',
  noun: 'field',
  names: (release) => ['a', 'b', 'c', ...release === 'main' ? ['d'] : []],
  typed: (release) => new Map([['a', 'first'], ...release === 'main' ? [] : [['b', 'second'] as const]]),
  untyped: { b: 'gone' },
  unsettable: { c: 'refused' },
};

test('each row says by which property a part is set, or why not', () => {
  expect(pageOf(SUBJECT).split('\n').filter((line) => line.startsWith('|') || line.startsWith('- '))).toEqual([
    '| field | 18.0-fr4 | 18.0-fr5 | 18.0-fr6 | main | property, or why not |',
    '| --- | :-: | :-: | :-: | :-: | --- |',
    '| `a` | ✓ | ✓ | ✓ | ✓ | `first` |',
    '| `b` | ✓ | ✓ | ✓ | – | `second`; gone |',
    '| `c` | × | × | × | × | refused |',
    '| `d` |   |   |   | – |  |',
    '- 18.0-fr4: 2 of the 2 that users can set have a property (100.0 %), of all 3 66.7 %',
    '- 18.0-fr5: 2 of the 2 that users can set have a property (100.0 %), of all 3 66.7 %',
    '- 18.0-fr6: 2 of the 2 that users can set have a property (100.0 %), of all 3 66.7 %',
    '- main: 1 of the 3 that users can set have a property (33.3 %), of all 4 25.0 %',
  ]);
});

test('a part without a row, and data about parts that no release has, are found', () => {
  expect(problemsOf(SUBJECT)).toEqual(['d has neither a property nor a reason']);
  expect(problemsOf({ ...SUBJECT, names: () => ['a'], typed: () => new Map([['a', 'x'], ['z', 'y']]), untyped: { a: 'no' }, unsettable: { c: 'no' } })).toEqual([
    'a has a property, and a reason why it has none',
    'c has a reason, but no release has it',
    ...RELEASES.map((release) => `y sets z, which ${release} lacks`),
  ]);
});

describe.each(SUBJECTS.map((subject) => [subject.title, subject] as const))('%s', (_title, subject) => {
  test('each has a property, or a reason why it has none', () => expect(problemsOf(subject)).toEqual([]));

  test.each(RELEASES)('at least 95 % of those that users of %s can set have a property', (release) => {
    const { typed, settable } = countOf(rowsOf(subject), release);
    expect(typed / settable).toBeGreaterThanOrEqual(0.95);
  });
});
