import { before, since } from '../../lib/facts/release';
import { flag, struct, structs, text, whole } from '../../lib/services/field-rows';
import { fieldChecks, fieldPatch, type FieldTable } from '../../lib/services/field-table';

interface Inner {
  readonly first?: number;
  readonly second?: string;
}

interface Props {
  readonly name?: string;
  readonly on?: boolean;
  readonly bus?: string;
  readonly former?: string;
  readonly inner?: Inner;
  readonly inners?: Inner[];
  readonly other?: object;
}

const INNER: FieldTable<Inner> = { first: whole('a.first', { min: 1, max: 9 }), second: text('a.second') };
const TABLE: FieldTable<Props> = {
  name: text('template.name'),
  on: flag('on'),
  bus: [text('busName', undefined, { releases: before('18.0-fr5') }), text('bus.cluster', undefined, { releases: since('18.0-fr5') })],
  former: text('former', undefined, { releases: before('18.0-fr6') }),
  inner: struct('template.inner', INNER, {
    check: (property, { first, second }) => {
      if (first === 2 && second === 'two') {
        throw new Error(`${property} says it twice`);
      }
    },
  }),
  inners: structs('inners', INNER, { written: { kind: 'Inner' }, max: 2 }),
};

const problems = (props: Props, release: '18.0-fr4' | 'main' = 'main') => fieldChecks(TABLE, props, release).flatMap((check) => {
  try {
    check();
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
});

test('only the fields whose properties are given are written, those of one object together', () => {
  expect(fieldPatch(TABLE, {}, 'main')).toEqual({});
  expect(fieldPatch(TABLE, { name: 'a', on: false, inner: { first: 1, second: 'b' }, inners: [{ first: 3 }, {}], other: {} }, 'main')).toEqual({
    template: { name: 'a', inner: { a: { first: 1, second: 'b' } } },
    on: false,
    inners: [{ kind: 'Inner', a: { first: 3 } }, { kind: 'Inner' }],
  });
});

test('the field follows from the release', () => {
  expect(fieldPatch(TABLE, { bus: 'a' }, '18.0-fr4')).toEqual({ busName: 'a' });
  expect(fieldPatch(TABLE, { bus: 'a' }, '18.0-fr5')).toEqual({ bus: { cluster: 'a' } });
  expect(fieldPatch(TABLE, { former: 'a' }, 'main')).toEqual({});
});

test('every problem is found, with the path of its property', () => {
  expect(problems({ name: '', former: 'a', inner: { first: 10, second: '' }, inners: [{}, { first: 0 }, {}] })).toEqual([
    "name is '': use text that is not empty, on one line and without control characters.",
    'former is given, but release main does not have the field former: leave former out, or use release 18.0-fr5 or earlier.',
    'inner.first is 10: use a whole number from 1 to 9.',
    "inner.second is '': use text that is not empty, on one line and without control characters.",
    'the number of inners is 3: use a whole number from 1 to 2.',
    'inners[1].first is 0: use a whole number from 1 to 9.',
  ]);
  expect(problems({ inner: { first: 2, second: 'two' } })).toEqual(['inner says it twice']);
  expect(problems({ name: 'a', inner: {}, inners: [{}] })).toEqual([]);
});

test('a field of later releases is refused', () => {
  const table: FieldTable<Props> = { on: flag('on', { releases: since('18.0-fr6') }) };
  expect(() => fieldChecks(table, { on: true }, '18.0-fr5', 'service')[0]()).toThrow(new Error(
    'service.on is given, but release 18.0-fr5 does not have the field on: leave service.on out, or use release 18.0-fr6 or later.'));
});
