import { Release } from '../facts/release';
import { manifestsOf } from '../manifest/read';
import { findingText, isAtLeast } from '../rules/engine/finding';
import { judge } from '../rules/engine/judge';
import type { Severity } from '../rules/engine/rule';
import type { Suppression } from '../rules/engine/suppression';

/** How objects are judged. */
export interface JudgeObjectsOptions {
  readonly release: Release;
  readonly suppressions?: readonly Suppression[];

  /**
   * The severity from which a finding stops `synth`.
   *
   * @default - none does
   */
  readonly failOn?: Severity;
}

/** The findings about objects, as texts. */
export interface Judgement {
  /** What stops `synth`: findings from `failOn` on, and objects that could not be judged. */
  readonly errors: string[];

  /** The other findings. */
  readonly warnings: string[];
}

/** Judges objects of a program. */
export function judgeObjects(objects: readonly unknown[], { release, suppressions, failOn }: JudgeObjectsOptions): Judgement {
  const { findings, problems } = judge(manifestsOf(objects).documents, { release, suppressions });
  const stopping = findings.filter(({ severity }) => failOn !== undefined && isAtLeast(severity, failOn));
  return {
    errors: [...problems.map(({ message }) => message), ...stopping.map(findingText)],
    warnings: findings.filter((finding) => !stopping.includes(finding)).map(findingText),
  };
}
