import { load } from 'js-yaml';
import { eventsWithBrackets } from '../../../lib/manifest/reading/flow-indentation';
import { jsYaml } from '../../../lib/manifest/reading/js-yaml';
import { parseEvents, ParseError, parseValues } from '../../../lib/manifest/reading/parse';

describe('lines in brackets to the left of their block', () => {
  test.each([
    ['a closing bracket below the name of its field', 'spec:\n  propagation: [\n    Glance,\n    Cinder\n  ]\n', { spec: { propagation: ['Glance', 'Cinder'] } }],
    ['a closing brace', 'spec:\n  a: {\n    b: 1\n  }\n  c: 2\n', { spec: { a: { b: 1 }, c: 2 } }],
    ['elements at the top', 'a: [\n1,\n2\n]\nb: {\n}\n', { a: [1, 2], b: {} }],
    ['brackets in brackets', 'a:\n  b: [\n  [\n  1\n  ], {\n  c: 2\n  }\n  ]\n', { a: { b: [[1], { c: 2 }] } }],
    ['comments', 'a:\n  b: [\n    "x#y", # one\n    \'it # is\', # two\n    c#d # three\n\n  # four\n  ]\n', { a: { b: ['x#y', 'it # is', 'c#d'] } }],
    ['carriage returns', 'a:\r\n  b: [\r\n    1\r\n  ]\r\n', { a: { b: [1] } }],
    ['an escaped quote', 'a:\n  b: [\n    "x\\" # y" # z\n  ]\n', { a: { b: ['x" # y'] } }],
    ['brackets in a block of text', 'a:\n  b: [\n  ]\n  c: |\n    {\n      "d": [ # e\n      ]\n    }\n', { a: { b: [], c: '{\n  "d": [ # e\n  ]\n}\n' } }],
  ])('%s', (_, text, value) => {
    expect(() => load(text)).toThrow('deficient indentation');
    expect(parseValues(text)).toEqual([value]);
  });

  test('offsets are those of the text', () => {
    const text = 'spec:\n  a: [\n    x\n  ]\n  b: y\n';
    const scalars = parseEvents(text).flatMap((event) => ('valueStart' in event ? text.slice(event.valueStart, event.valueEnd) : []));
    expect(scalars).toEqual(['spec', 'a', 'x', 'b', 'y']);
  });

  test('many of them', () => {
    const text = `a:\n${Array.from({ length: 5000 }, (_, index) => `  b${index}: [\n  ]\n`).join('')}`;
    expect(Object.keys((parseValues(text)[0] as { a: object }).a)).toHaveLength(5000);
  });

  test.each([
    ['a text of several lines', 'a:\n  b: "x\n  y"\n'],
    ['an open bracket', 'a: [\n1\n'],
    ['a document marker in brackets', 'a: [\n---\n]\n'],
    ['many elements at the top', `a: [\n${'1,\n'.repeat(2000)}]\n`.repeat(40)],
  ])('%s stays an error', (_, text) => {
    expect(() => parseValues(text)).toThrow(ParseError);
  });

  test('a text of several lines is parsed only a few times', () => {
    const parse = jest.fn((text: string) => jsYaml().parseEvents(text, {}));
    expect(() => eventsWithBrackets('"": "\n"\nb: [\n]\n', parse)).toThrow('deficient indentation');
    expect(parse.mock.calls.length).toBeLessThan(6);
  });
});
