import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as library from '../lib';
import { testChart } from './synth/synth';
import { everyBackend, everyStore } from './synth/whole';
import { COMMANDS } from '../lib/cli/commands/commands';
import { FORMATS } from '../lib/cli/formats/formats';
import { Release, RELEASES } from '../lib/facts/release';
import { RULE_FACTS } from '../lib/rules/registry';

// The design's table "cost of a change": each test fails if a step of a change is forgotten. A release that is added between two others has
// a test of its own (facts/release-added.test.ts).

const sources = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts')).map((file) => join(folder, file)).sort();
const textOf = (file: string): string => readFileSync(file, 'utf8');
const baseName = (file: string): string => file.replace(/^.*\/|\.ts$/g, '');

/** The classes in a folder that extend a class, directly or not. Abstract ones only pass it on. */
function subclasses(folder: string, base: string): string[] {
  const classes = sources(folder).flatMap((file) => [...textOf(file).matchAll(/export (abstract )?class (\w+) extends (\w+)/g)]);
  const derived = (name: string): string[] => classes.filter(([, , , parent]) => parent === name)
    .flatMap(([, isAbstract, child]) => [...isAbstract ? [] : [child], ...derived(child)]);
  return derived(base).sort();
}

describe('a new rule is one file', () => {
  const written = sources('lib/rules').flatMap((file) => [...textOf(file).matchAll(/^\s+id: '([a-z-]+\/[a-z0-9-]+)',$/gm)].map(([, id]) => id));

  test('every id that a file in lib/rules has belongs to a rule of the registry', () => {
    const known = RULE_FACTS.map(({ id }) => id);
    expect(written.length).toBeGreaterThan(50);
    expect(written.filter((id) => !known.includes(id))).toEqual([]);
  });

  test('the folder of a rule is the first part of its id', () => {
    expect(RULE_FACTS.map(({ id }) => id.split('/')[0]).filter((area) => !existsSync(`lib/rules/${area}`))).toEqual([]);
  });
});

describe('a new store type is one file and a public name', () => {
  const stores = subclasses('lib/stores', 'Store');

  test('every store is public', () => {
    expect(stores).toContain('RbdStore');
    expect(stores.filter((name) => !Object.hasOwn(library, name))).toEqual([]);
  });

  test('every store is written for every release by the tests of whole control planes', () => {
    const covered = new Set(RELEASES.flatMap((release) => everyStore(testChart(), release).map((store) => store.constructor.name)));
    expect(stores.filter((name) => !covered.has(name))).toEqual([]);
  });
});

describe('a new Cinder back-end is one file and a public name', () => {
  const backends = subclasses('lib/cinder', 'Backend');

  test('every back-end is public', () => {
    expect(backends).toContain('NfsBackend');
    expect(backends.filter((name) => !Object.hasOwn(library, name))).toEqual([]);
  });

  test('every back-end is written by the tests of whole control planes', () => {
    const covered = new Set(everyBackend().map((backend) => backend.constructor.name));
    expect(backends.filter((name) => !covered.has(name))).toEqual([]);
  });
});

describe('a new release is one entry in one list', () => {
  // Two names of releases on one line are a list, which a new release would not be in.
  const NAME = `(?:${[...RELEASES.map((release) => `'${release}'`), ...Object.keys(Release).map((member) => `Release\\.${member}\\b`)].join('|')})`;
  const LIST = new RegExp(`${NAME}\\s*[,|]\\s*${NAME}`);

  test('no other source file lists releases', () => {
    expect(LIST.test("['18.0-fr6', 'main']")).toBe(true);
    expect(sources('lib').filter((file) => file !== 'lib/facts/release.ts' && LIST.test(textOf(file)))).toEqual([]);
  });

  test('no source file compares a release for equality, which has no answer for the next one', () => {
    const equality = new RegExp(`[!=]==? ${NAME}|case ${NAME}`);
    expect(sources('lib').filter((file) => equality.test(textOf(file)))).toEqual([]);
  });
});

describe('a new output format and a new command are one file and its registration', () => {
  test('every file in formats/ is registered', () => {
    const files = sources('lib/cli/formats').map(baseName).filter((name) => !['format', 'formats'].includes(name));
    expect(Object.keys(FORMATS).sort()).toEqual(files);
  });

  test('every file in commands/ is registered', () => {
    const files = sources('lib/cli/commands').map(baseName).filter((name) => name !== 'commands');
    expect(COMMANDS.map(({ name }) => name).sort()).toEqual(files);
  });

  test('no other file of the command line names a format or a command', () => {
    const names = new RegExp(`'(?:${[...Object.keys(FORMATS), ...COMMANDS.map(({ name }) => name)].join('|')})'`);
    const others = sources('lib/cli').filter((file) => !/\/(formats|commands)\//.test(file));
    expect(others.filter((file) => names.test(textOf(file)))).toEqual([]);
  });
});
