import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, DEFAULT_RELEASE, includes, isAtLeast, Release, RELEASES, since, until, type ReleaseName, type ReleaseRange } from '../../lib/facts/release';
import { SCHEMA_FILES } from '../../lib/schemas/schema-files';

const members = (range?: ReleaseRange) => RELEASES.filter((release) => includes(range, release));

test('the releases are the members of Release, oldest first', () => {
  expect(RELEASES).toEqual(['18.0-fr4', '18.0-fr5', '18.0-fr6', 'main']);
});

test('every release has generated schemas, and every folder of schemas is a release or the platform', () => {
  expect(Object.keys(SCHEMA_FILES).sort()).toEqual([...RELEASES, 'platform'].sort());
});

test('a release is at least itself and every earlier release', () => {
  expect(RELEASES.map((release) => RELEASES.map((first) => isAtLeast(release, first)))).toEqual([
    [true, false, false, false],
    [true, true, false, false],
    [true, true, true, false],
    [true, true, true, true],
  ]);
});

test.each<[string, ReleaseRange | undefined, string[]]>([
  ['no range', undefined, ['18.0-fr4', '18.0-fr5', '18.0-fr6', 'main']],
  ['an empty range', {}, ['18.0-fr4', '18.0-fr5', '18.0-fr6', 'main']],
  ['since', since('18.0-fr6'), ['18.0-fr6', 'main']],
  ['until', until('18.0-fr5'), ['18.0-fr4', '18.0-fr5']],
  ['before', before('main'), ['18.0-fr4', '18.0-fr5', '18.0-fr6']],
  ['since and before', { ...since('18.0-fr5'), ...before('main') }, ['18.0-fr5', '18.0-fr6']],
])('%s', (_, range, releases) => expect(members(range)).toEqual(releases));

test('no release precedes the oldest one', () => {
  expect(() => before(RELEASES[0])).toThrow(new Error('no release precedes 18.0-fr4.'));
});

test('an unknown release is an error instead of a silent answer', () => {
  const message = "release is '17.1': use '18.0-fr4', '18.0-fr5', '18.0-fr6', 'main'.";
  expect(() => isAtLeast('17.1' as ReleaseName, Release.MAIN)).toThrow(new Error(message));
  expect(() => includes(undefined, '17.1' as ReleaseName)).toThrow(new Error(message));
  expect(() => before('17.1' as ReleaseName)).toThrow(new Error(message));
});

test('every documented default release is DEFAULT_RELEASE', () => {
  const member = Object.entries(Release).find(([, release]) => release === DEFAULT_RELEASE)![0];
  const documented = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(join('lib', file), 'utf8').matchAll(/@default Release\.(\w+)/g)].map(([, name]) => name));
  expect(documented.length).toBeGreaterThan(0);
  expect([...new Set(documented)]).toEqual([member]);
});
