import { Yaml } from 'cdk8s';
import fc from 'fast-check';
import type { Area } from './area';
import { checkLint } from './invariants';
import { INHERITED, troublesomeText, troublesomeValue } from './values';
import { RELEASES, type ReleaseName } from '../../lib/facts/release';
import { parseValues } from '../../lib/manifest/reading/parse';
import { RULES } from '../../lib/rules/registry';

/** A manifest as a text, and the release for which it is judged. */
export interface ManifestInput {
  readonly text: string;
  readonly release: ReleaseName;
}

/** The fragments of the rules: each has something that a rule inspects. */
const FRAGMENTS = RULES.flatMap(({ bad, good }) => [bad, good]);

type Change = readonly [number, 'value' | 'name' | 'copy' | 'remove', unknown, string];

/** Changes of values and names in the objects of fragments, and of the text. */
export const MANIFESTS: Area<ManifestInput> = {
  name: 'manifests',
  inputs: fc.record({
    text: fc.oneof({ weight: 3, arbitrary: changedObjects() }, { weight: 1, arbitrary: changedTexts() }),
    release: fc.constantFrom(...RELEASES),
  }),
  check: ({ text, release }) => checkLint(text, release),
  size: ({ text }) => Buffer.byteLength(text),
};

function changedObjects(): fc.Arbitrary<string> {
  const kinds = fc.constantFrom<Change[1]>('value', 'value', 'name', 'copy', 'remove');
  const names = fc.oneof(troublesomeText(), fc.constantFrom(...INHERITED));
  const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), kinds, troublesomeValue(), names);
  const fragments = fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 3 });
  return fc.tuple(fragments, fc.array(change, { maxLength: 4 }), fc.constantFrom('yaml', 'json', 'list'))
    .map(([chosen, changes, form]) => written(chosen.flatMap(parseValues).map((object) => changes.reduce(changed, object)), form));
}

/** Changes one value of an object, or its name, chosen by a position from 0 to 1. */
function changed(object: unknown, [at, kind, value, name]: Change): unknown {
  const target = Math.floor(at * count(object));
  let index = 0;
  const visited = (inner: unknown): unknown => {
    if (index++ === target && kind === 'value') {
      return value;
    }
    if (Array.isArray(inner)) {
      return inner.flatMap((element, position) => entries(String(position), element).map(([, result]) => result));
    }
    return typeof inner === 'object' && inner !== null ? Object.fromEntries(Object.entries(inner).flatMap(([key, field]) => entries(key, field))) : inner;
  };
  /** What becomes of a field: nothing, one field, or two. */
  const entries = (key: string, field: unknown): Array<[string, unknown]> => {
    const isTarget = index === target;
    const result = visited(field);
    switch (isTarget ? kind : 'value') {
      case 'remove': return [];
      case 'copy': return [[key, result], [name, result]];
      case 'name': return [[name, result]];
      default: return [[key, result]];
    }
  };
  return visited(object);
}

function count(value: unknown): number {
  return typeof value !== 'object' || value === null ? 1 : Object.values(value).reduce<number>((sum, inner) => sum + count(inner), 1);
}

function written(objects: readonly unknown[], form: 'yaml' | 'json' | 'list' | string): string {
  switch (form) {
    case 'json': return objects.map((object) => JSON.stringify(object)).join('\n');
    case 'list': return JSON.stringify({ kind: 'List', items: objects });
    default: return objects.map((object) => Yaml.stringify(object)).join('---\n');
  }
}

function changedTexts(): fc.Arbitrary<string> {
  const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(20), troublesomeText());
  const edited = (text: string, [at, removed, added]: readonly [number, number, string]): string => {
    const index = Math.floor(at * text.length);
    return text.slice(0, index) + added + text.slice(index + removed);
  };
  return fc.tuple(fc.constantFrom(...FRAGMENTS), fc.array(edit, { maxLength: 4 })).map(([fragment, edits]) => edits.reduce(edited, fragment));
}
