import type { ReleaseName } from '../../lib/facts/release';
import { readManifests } from '../../lib/manifest/read';
import type { ManifestDocument } from '../../lib/manifest/source';
import { planChange, type Plan, type PlanOptions } from '../../lib/plan/plan';

/** The objects of a text. */
export function documentsOf(text: string, file = 'cloud.yaml'): readonly ManifestDocument[] {
  const { documents, problems } = readManifests([{ file, text }], { everyKind: true });
  expect(problems).toEqual([]);
  return documents;
}

/** The plan of a change from one text to another. */
export function planOf(old: string, later: string, options: PlanOptions = {}): Plan {
  return planChange(documentsOf(old, 'old.yaml'), documentsOf(later, 'new.yaml'), options);
}

/** What a plan says, one line for each consequence. */
export function said(old: string, later: string, release?: ReleaseName): string[] {
  return planOf(old, later, { to: release }).consequences.map(({ effect, disruption, subjects, message, safeWay }) => (
    `${disruption} ${effect} ${subjects.join(', ')}: ${message}${safeWay === undefined ? '' : ` Safe: ${safeWay}`}`));
}
