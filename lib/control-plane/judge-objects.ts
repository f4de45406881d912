import { Release } from '../facts/release';
import { manifestsOf } from '../manifest/read';
import { findingText, isAtLeast, type Finding } from '../rules/engine/finding';
import { judge } from '../rules/engine/judge';
import type { Suppression } from '../rules/engine/suppression';

/** What the rules have to say, and what is needed to weigh and tell it. */
export interface Judgement {
  readonly findings: readonly Finding[];

  /** The objects that could not be judged, in words. */
  readonly problems: readonly string[];
  readonly isAtLeast: typeof isAtLeast;
  readonly textOf: typeof findingText;
}

/** What the rules have to say of objects of a program. */
export function judgeObjects(objects: readonly unknown[], release: Release, suppressions: readonly Suppression[] = []): Judgement {
  const { findings, problems } = judge(manifestsOf(objects).documents, { release, suppressions });
  return { findings, problems: problems.map(({ message }) => message), isAtLeast, textOf: findingText };
}
