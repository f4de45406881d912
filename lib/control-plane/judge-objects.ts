import { Release } from '../facts/release';
import { manifestsOf } from '../manifest/read';
import { findingText, isAtLeast } from '../rules/engine/finding';
import { judge } from '../rules/engine/judge';
import type { Severity } from '../rules/engine/rule';
import type { Suppression } from '../rules/engine/suppression';

/** Options of the judgement. */
export interface JudgeObjectsOptions {
  readonly release: Release;
  readonly suppressions?: readonly Suppression[];

  /**
   * The lowest severity at which a finding stops `synth`.
   *
   * @default - no finding stops `synth`
   */
  readonly failOn?: Severity;
}

/** The findings about objects, as text. */
export interface Judgement {
  /** Findings of severity `failOn` or higher, and objects that the rules cannot inspect. They stop `synth`. */
  readonly errors: string[];

  /** The other findings. */
  readonly warnings: string[];
}

/** Applies the rules to the objects of a program. */
export function judgeObjects(objects: readonly unknown[], { release, suppressions, failOn }: JudgeObjectsOptions): Judgement {
  const { findings, problems } = judge(manifestsOf(objects).documents, { release, suppressions });
  const stopping = findings.filter(({ severity }) => failOn !== undefined && isAtLeast(severity, failOn));
  return {
    errors: [...problems.map(({ message }) => message), ...stopping.map(findingText)],
    warnings: findings.filter((finding) => !stopping.includes(finding)).map(findingText),
  };
}
