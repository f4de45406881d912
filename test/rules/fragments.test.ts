import { readManifests } from '../../lib/manifest/read';
import type { ReleaseName } from '../../lib/rules/engine/context';
import { judge } from '../../lib/rules/engine/judge';
import { RULES } from '../../lib/rules/registry';

const RELEASES: readonly ReleaseName[] = ['18.0-fr4', '18.0-fr5', '18.0-fr6', 'main'];

function findings(text: string, release: ReleaseName) {
  const { documents, problems } = readManifests([{ file: 'fragment.yaml', text }]);
  return [...problems, ...judge(documents, { release })];
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.releases ?? RELEASES)('%s: the bad fragment gives exactly this finding', (release) => {
    expect(findings(rule.bad, release)).toEqual([expect.objectContaining({ rule: id, severity: rule.severity })]);
  });

  test.each(rule.releases ?? RELEASES)('%s: the good fragment gives none', (release) => {
    expect(findings(rule.good, release)).toEqual([]);
  });
});
