import { GivenBase } from './base/given-base';
import { judgeControlPlane } from './equal-control-planes';
import { withoutInherited } from './inherited';
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

  /**
   * The base whose own findings are inherited.
   *
   * @default - no finding is inherited
   */
  readonly base?: GivenBase;
}

/** The findings about objects, as text. */
export interface Judgement {
  /** Findings of severity `failOn` or higher, and objects that the rules cannot inspect. They stop `synth`. */
  readonly errors: string[];

  /** The other findings. */
  readonly warnings: string[];

  /** One line about all findings that the base has by itself. Empty if there are none. They stop nothing. */
  readonly inherited: string[];
}

/** Applies the rules to the objects of a program. The first object is its control plane. */
export function judgeObjects(objects: readonly unknown[], { release, suppressions, failOn, base }: JudgeObjectsOptions): Judgement {
  const isAlone = objects.length === 1 && (suppressions ?? []).length === 0;
  const verdict = isAlone ? judgeControlPlane(objects[0], release) : judge(manifestsOf(objects).documents, { release, suppressions });
  const { own, summary } = base === undefined ? { own: verdict, summary: [] } : withoutInherited(verdict, objects[0], base, release);
  const stopping = own.findings.filter(({ severity }) => failOn !== undefined && isAtLeast(severity, failOn));
  return {
    errors: [...own.problems.map(({ message }) => message), ...stopping.map(findingText)],
    warnings: own.findings.filter((finding) => !stopping.includes(finding)).map(findingText),
    inherited: summary,
  };
}
