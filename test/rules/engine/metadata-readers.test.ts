import { Release } from '../../../lib/facts/release';
import { manifestsOf } from '../../../lib/manifest/read';
import { defineRule } from '../../../lib/rules/engine/define';
import { metadataReaders } from '../../../lib/rules/engine/metadata-readers';
import { CONTROL_PLANES, OBJECTS } from '../../../lib/rules/engine/queries';
import type { RuleFacts } from '../../../lib/rules/engine/rule';
import { RULES } from '../../../lib/rules/registry';

const OBJECT = { kind: 'OpenStackControlPlane', metadata: { name: 'a', labels: { x: 'y' } }, spec: { glance: { enabled: true } } };
const [DOCUMENT] = manifestsOf([OBJECT]).documents;

function facts(id: string): RuleFacts {
  return { id, severity: 'error', title: '', why: '', source: '', bad: '', good: '' };
}

function idsOf(rules: Parameters<typeof metadataReaders>[0]): string[] {
  return metadataReaders(rules, DOCUMENT, Release.RHOSO_18_0_FR6).map(({ id }) => id);
}

test('a rule reads the metadata in any way', () => {
  const nothing = (_: unknown) => undefined;
  expect(idsOf([
    defineRule(OBJECTS, { ...facts('a/name'), find: ({ name }) => nothing(name) }),
    defineRule(OBJECTS, { ...facts('a/namespace'), find: ({ namespace }) => nothing(namespace) }),
    defineRule(OBJECTS, { ...facts('a/label'), find: ({ object }) => nothing((object.metadata as typeof OBJECT.metadata).labels) }),
    defineRule(OBJECTS, { ...facts('a/keys'), find: ({ object }) => nothing(Object.keys(object.metadata as object)) }),
    defineRule(OBJECTS, { ...facts('a/has'), find: ({ object }) => nothing('uid' in (object.metadata as object)) }),
    defineRule(OBJECTS, { ...facts('a/own'), find: ({ object }) => nothing(Object.hasOwn(object.metadata as object, 'uid')) }),
    defineRule(OBJECTS, { ...facts('a/text'), find: ({ object }) => nothing(JSON.stringify(object)) }),
    defineRule(OBJECTS, { ...facts('a/copy'), find: (document) => nothing({ ...document }) }),
    defineRule(OBJECTS, { ...facts('b/kind'), find: ({ kind }) => nothing(kind) }),
    defineRule(CONTROL_PLANES, { ...facts('b/spec'), find: ({ spec }) => nothing(spec.get('glance', 'enabled')) }),
  ])).toEqual(['a/name', 'a/namespace', 'a/label', 'a/keys', 'a/has', 'a/own', 'a/text', 'a/copy']);
});

test('a rule that reads what another one has kept is found too', () => {
  const kept = { name: 'each name', matches: ({ view }: { view: { documents: ReadonlyArray<{ name: string }> } }) => view.documents.map(({ name }) => name) };
  const reader = (id: string) => defineRule(kept, { ...facts(id), find: () => [] });
  expect(idsOf([reader('a/first'), reader('a/second')])).toEqual(['a/first', 'a/second']);
});

test('the rules about names and hidden characters are among them, those about fields are not', () => {
  const ids = idsOf(RULES);
  expect(ids).toEqual(expect.arrayContaining(['schema/metadata', 'schema/ambiguous-text']));
  expect(ids).not.toContain('schema/unknown-field');
});
