import { includes, RELEASES, type ReleaseName } from '../../lib/facts/release';
import { readManifests } from '../../lib/manifest/read';
import { judge } from '../../lib/rules/engine/judge';
import { RULES } from '../../lib/rules/registry';


function findings(text: string, release: ReleaseName) {
  const { documents, problems } = readManifests([{ file: 'fragment.yaml', text }]);
  const verdict = judge(documents, { release });
  return [...problems, ...verdict.problems, ...verdict.findings];
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(RELEASES.filter((release) => includes(rule.releases, release)))('%s: the bad fragment gives exactly this finding', (release) => {
    expect(findings(rule.bad, release)).toEqual([expect.objectContaining({ rule: id, severity: rule.severity })]);
  });

  test.each(RELEASES.filter((release) => includes(rule.releases, release)))('%s: the good fragment gives none', (release) => {
    expect(findings(rule.good, release)).toEqual([]);
  });
});
