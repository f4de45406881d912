import { documentOf, type ManifestDocument } from '../../manifest/source';
import type { RawFinding, RuleFacts } from '../engine/rule';
import type { Suppression } from '../engine/suppression';
import { quoted } from '../engine/words';

/** A suppression that no finding needs: found by the judge itself, once all others have spoken. */
export const UNUSED_SUPPRESSION: RuleFacts = {
  id: 'suppressions/unused',
  severity: 'warning',
  title: 'A suppression that suppresses nothing',
  why: 'What it was for is put right, or the rule or path is misspelt: then what it was meant for is told, and whoever reads it is misled.',
  source: 'https://eslint.org/docs/latest/use/configure/rules#report-unused-eslint-disable-comments',
  bad: 'suppressions:\n- rule: stores/enabled-backends\n  path: spec.nowhere\n  reason: the store is not there yet\n',
  good: 'suppressions: []\n',
};

/** The finding about a suppression. */
export function unusedSuppression({ rule, path, reason }: Suppression, index: number, document: ManifestDocument = NOWHERE): RawFinding {
  const where = path === undefined ? '' : ` at ${quoted(path)}`;
  return {
    place: { document, path: ['suppressions', index] },
    message: `the suppression of ${quoted(rule)}${where} (${quoted(reason)}) suppresses nothing.`,
    fix: 'Remove it, or put its rule and path right.',
  };
}

const NOWHERE = documentOf({}, { file: '', index: 1, root: [] });
