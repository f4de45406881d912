import { documentOf, type ManifestDocument } from '../../manifest/source';
import type { RawFinding, RuleFacts } from '../engine/rule';
import type { Suppression } from '../engine/suppression';
import { quoted } from '../engine/words';

/** A suppression without findings. The judge itself applies it, after all rules. */
export const UNUSED_SUPPRESSION: RuleFacts = {
  id: 'suppressions/unused',
  severity: 'warning',
  title: 'Suppression without findings',
  why: 'Either the finding is fixed and the suppression is outdated, or its rule or path is misspelt and the finding is still reported.',
  source: 'https://eslint.org/docs/latest/use/configure/rules#report-unused-eslint-disable-comments',
  bad: 'suppressions:\n- rule: stores/enabled-backends\n  path: spec.nowhere\n  reason: the store does not exist yet\n',
  good: 'suppressions: []\n',
};

/** The finding about a suppression. */
export function unusedSuppression({ rule, path, reason }: Suppression, index: number, document: ManifestDocument = NOWHERE): RawFinding {
  const where = path === undefined ? '' : ` at ${quoted(path)}`;
  return {
    place: { document, path: ['suppressions', index] },
    message: `the suppression of ${quoted(rule)}${where} (${quoted(reason)}) matches no finding.`,
    fix: 'Remove it, or correct its rule and path.',
  };
}

const NOWHERE = documentOf({}, { file: '', index: 1, root: [] });
