import { applyEdit } from './apply-edit';
import { includes, RELEASES, type ReleaseName } from '../../lib/facts/release';
import { readManifests } from '../../lib/manifest/read';
import type { Finding } from '../../lib/rules/engine/finding';
import { judge } from '../../lib/rules/engine/judge';
import { RULES } from '../../lib/rules/registry';

function findings(text: string, release: ReleaseName) {
  const { documents, problems } = readManifests([{ file: 'fragment.yaml', text }]);
  const verdict = judge(documents, { release });
  return [...problems, ...verdict.problems, ...verdict.findings];
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const releases = RELEASES.filter((release) => includes(rule.releases, release));

  test.each(releases)('%s: the bad fragment gives exactly this finding, and its edit, if any, leaves none', (release) => {
    const [finding, ...others] = findings(rule.bad, release);
    expect([finding, others]).toEqual([expect.objectContaining({ rule: id, severity: rule.severity }), []]);
    const { edit } = finding as Finding;
    expect(edit && findings(applyEdit(rule.bad, edit), release)).toEqual(edit && []);
  });

  test.each(releases)('%s: the good fragment gives none', (release) => {
    expect(findings(rule.good, release)).toEqual([]);
  });
});
