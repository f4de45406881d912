import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { ALSO_RIGHT, MISTAKES, type Expected } from './table';
import { includes, RELEASES, type Release } from '../../lib/facts/release';
import { readManifests } from '../../lib/manifest/read';
import type { Finding } from '../../lib/rules/engine/finding';
import { judge } from '../../lib/rules/engine/judge';

/**
 * The judge on manifests from public reports, each with one mistake or with the mistake corrected: it reports the mistake with the
 * right severity at the right place, and nothing else above `info`.
 */
const FOLDER = join(__dirname, '..', '..', '..', 'shared', 'cases');

const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -'.yaml'.length)) : [];

interface Shortfall {
  readonly missing: readonly Expected[];

  /** Findings above `info` that nothing expects. */
  readonly wrong: readonly string[];
}

function shortfall(name: string, release: Release): Shortfall {
  const { documents, problems } = readManifests([{ file: name, text: readFileSync(join(FOLDER, `${name}.yaml`), 'utf8') }]);
  expect(problems).toEqual([]);
  const { findings } = judge(documents, { release });
  const expected = [...MISTAKES[name] ?? [], ...ALSO_RIGHT[name] ?? []].filter(({ releases }) => includes(releases, release));
  const unexpected = findings.filter((finding) => finding.severity !== 'info' && !expected.some((one) => fits(one, finding)));
  return {
    missing: expected.filter((one) => !one.isOptional && !findings.some((finding) => fits(one, finding))),
    wrong: unexpected.map(({ severity, rule, path, message }) => `${severity} ${rule} ${path}: ${message}`),
  };
}

function fits({ severity, at, fix, message, position }: Expected, finding: Finding): boolean {
  const isThere = typeof at === 'string' ? finding.path.endsWith(at) : at.test(finding.path);
  const [line, column] = position ?? [finding.line, finding.column];
  return isThere && severity.includes(finding.severity) && line === finding.line && column === finding.column
    && (fix?.test(finding.fix) ?? true) && (message?.test(finding.message) ?? true);
}

if (names.length === 0) {
  test.skip('../shared/cases is absent', () => undefined);
} else {
  const runs = names.flatMap((name) => RELEASES.map((release) => [name, release] as const));

  test('every manifest with a mistake has a row', () => {
    const correct = names.filter((name) => name.endsWith('.good') || /^r-(base-(beside|ceph)|ignition)/.test(name));
    expect([...correct, ...Object.keys(MISTAKES)].sort()).toEqual([...names].sort());
  });

  test.each(runs)('%s on %s', (name, release) => {
    expect(shortfall(name, release)).toEqual({ missing: [], wrong: [] });
  });
}
