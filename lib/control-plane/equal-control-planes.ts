import { createHash } from 'node:crypto';
import { Release } from '../facts/release';
import { JsonObject } from '../json';
import { manifestsOf } from '../manifest/read';
import { judge, Verdict } from '../rules/engine/judge';
import { metadataReaders } from '../rules/engine/metadata-readers';
import type { Rule } from '../rules/engine/rule';
import { RULES } from '../rules/registry';

/** Control planes without findings that differ only in their metadata. */
interface EqualControlPlanes {
  /** The number of control planes that all rules judged. */
  count: number;

  /** The rules that judge the others. */
  readers?: readonly Rule[];
}

/** The number of equal control planes from which it pays off to find out which rules read the metadata. */
const MANY = 32;

const KNOWN = new Map<Release, Map<string, EqualControlPlanes>>();

/**
 * The verdict about a control plane without other objects.
 *
 * Of many control planes without findings that differ only in their metadata, the later ones are judged only by the rules that
 * read the metadata, because the other rules find the same: nothing.
 */
export function judgeControlPlane(controlPlane: unknown, release: Release): Verdict {
  const { documents } = manifestsOf([controlPlane]);
  const equal = equalControlPlanes(controlPlane as JsonObject, release);
  const quick = equal.readers && judge(documents, { release, rules: equal.readers });
  const verdict = quick && isClean(quick) ? quick : judge(documents, { release });
  if (equal.readers === undefined && isClean(verdict) && ++equal.count === MANY) {
    equal.readers = documents.length === 1 ? metadataReaders(RULES, documents[0], release) : RULES;
  }
  return verdict;
}

function equalControlPlanes({ metadata: _, ...fields }: JsonObject, release: Release): EqualControlPlanes {
  const ofRelease = KNOWN.get(release) ?? new Map<string, EqualControlPlanes>();
  // A hash, because the texts of thousands of control planes take much memory.
  const key = createHash('sha256').update(JSON.stringify(fields)).digest('base64');
  const equal = ofRelease.get(key) ?? { count: 0 };
  KNOWN.set(release, ofRelease.set(key, equal));
  return equal;
}

function isClean({ findings, problems }: Verdict): boolean {
  return findings.length === 0 && problems.length === 0;
}
