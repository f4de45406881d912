import { manifestsOf } from '../../../lib/manifest/read';
import { RuleContext } from '../../../lib/rules/engine/context';
import { defineRule } from '../../../lib/rules/engine/define';
import { OBJECTS, objectsOf } from '../../../lib/rules/engine/queries';
import { matchesOf, type PlacedQuery } from '../../../lib/rules/engine/query';

const FACTS = { id: 'a/b', severity: 'info', title: '', why: '', source: '', bad: '', good: '' } as const;
const TEXT = { message: 'm', fix: 'f' };

function context(...kinds: string[]): RuleContext {
  return new RuleContext(manifestsOf(kinds.map((kind) => ({ kind }))).documents, 'main');
}

test('rules with the same query share one run of it in each context', () => {
  const matches = jest.fn(({ view }: RuleContext) => view.documents);
  const query: PlacedQuery<unknown> = { name: 'each object', matches, placeOf: () => ({ document: manifestsOf([{ kind: 'Secret' }]).documents[0], path: [] }) };
  const rules = ['a/b', 'a/c'].map((id) => defineRule(query, { ...FACTS, id, find: () => TEXT }));
  const input = context('Secret', 'Secret');
  expect(rules.map((rule) => [...rule.check(input)].length)).toEqual([2, 2]);
  expect(matches).toHaveBeenCalledTimes(1);
  [...rules[0].check(context('Secret'))];
  expect(matches).toHaveBeenCalledTimes(2);
});

test('a finding gets the place of its match, or the place it names', () => {
  const input = context('Secret');
  const document = input.view.documents[0];
  const other = { document, path: ['data'] };
  expect([...defineRule(OBJECTS, { ...FACTS, find: () => TEXT }).check(input)]).toEqual([{ ...TEXT, place: { document, path: [] } }]);
  expect([...defineRule(OBJECTS, { ...FACTS, find: () => ({ ...TEXT, place: other }) }).check(input)]).toEqual([{ ...TEXT, place: other }]);
});

test('a rule finds nothing, one thing or several at a match', () => {
  const count = (result: undefined | typeof TEXT | Array<typeof TEXT>) => [...defineRule(OBJECTS, { ...FACTS, find: () => result }).check(context('Secret'))].length;
  expect([count(undefined), count(TEXT), count([TEXT, TEXT]), count([])]).toEqual([0, 1, 2, 0]);
});

test('a condition narrows a query', () => {
  expect(matchesOf(objectsOf('Secret'), context('Secret', 'ConfigMap', 'Secret')).map(({ index }) => index)).toEqual([1, 3]);
});
