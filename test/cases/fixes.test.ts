import { readManifests } from '../../lib/manifest/read';
import type { Finding } from '../../lib/rules/engine/finding';
import { judge } from '../../lib/rules/engine/judge';
import { GLANCE_RELEASES, type GlanceCase, type GlanceRelease } from '../oracles/glance/case';
import { sharedTexts } from '../oracles/glance/shared-texts';
import { OWN_TEXTS } from '../oracles/glance/texts';
import { applyEdit } from '../rules/apply-edit';

// Every edit that the judge offers for a text of a real Glance is applied: its finding is gone, and the edit brings no error.

function findingsOf(manifest: string, release: GlanceRelease): readonly Finding[] {
  return judge(readManifests([{ file: 'cloud.yaml', text: manifest }]).documents, { release }).findings;
}

const MOUNTS = '  extraMounts: [{ extraVol: [{ volumes: [{ name: ceph, secret: { secretName: ceph } }], mounts: [{ name: ceph, mountPath: /etc/ceph }] }] }]\n';

/** A control plane with a text as a block, in which edits have places. */
function manifestOf({ text, layout = 'split' }: GlanceCase): string {
  const lines = text.split('\n').map((line) => (line === '' ? '' : `        ${line}`)).join('\n');
  return `kind: OpenStackControlPlane\nspec:\n  secret: osp-secret\n${MOUNTS}  glance:\n    template:\n      storage: { storageRequest: 10Gi }\n`
    + `      customServiceConfig: |2\n${lines}\n      glanceAPIs:\n        default: { type: ${layout} }\n`;
}

/** The manifest after an edit, and after the edits of what only then can be seen. */
function edited(manifest: string, first: Finding, known: ReadonlySet<string>, release: GlanceRelease): string {
  let result = applyEdit(manifest, first.edit!);
  for (let times = 0; times < MOST_EDITS; times++) {
    const next = findingsOf(result, release).find(({ rule, edit }) => edit !== undefined && (rule === first.rule || !known.has(rule)));
    if (next === undefined) {
      return result;
    }
    result = applyEdit(result, next.edit!);
  }
  return result;
}

const MOST_EDITS = 20;

/** What is wrong after the edit of a finding. */
function problemsAfter(manifest: string, finding: Finding, before: readonly Finding[], release: GlanceRelease): string[] {
  const known = new Set(before.map(({ rule }) => rule));
  const after = findingsOf(edited(manifest, finding, known, release), release);
  return [
    ...after.some(({ rule, message }) => rule === finding.rule && message === finding.message) ? [`${finding.rule} is still there: ${finding.message}`] : [],
    ...after.filter(({ rule, severity }) => severity === 'error' && !known.has(rule)).map(({ rule, message }) => `${finding.rule} brings ${rule}: ${message}`),
  ];
}

test.each(GLANCE_RELEASES)('%s: an edit removes its finding and brings no error', (release) => {
  const problems = [...OWN_TEXTS, ...sharedTexts()].flatMap((one) => {
    const manifest = manifestOf(one);
    const before = findingsOf(manifest, release);
    return before.filter(({ edit }) => edit !== undefined)
      .flatMap((finding) => problemsAfter(manifest, finding, before, release).map((problem) => `${one.name}: ${problem}`));
  });
  expect(problems).toEqual([]);
});
