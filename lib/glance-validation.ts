import { readFileSync } from 'node:fs';
import { oneOf } from './check';
import { SuppressionOptions, ValidationThreshold } from './control-plane/validation';
import { DEFAULT_RELEASE, Release, RELEASES } from './facts/release';
import { escapedText } from './facts/text/quoting';
import type * as Judging from './judging';
import type { ManifestSource } from './manifest/source';
import type * as Baseline from './rules/engine/baseline/baseline';
import { Finding, isAtLeast } from './rules/engine/finding';

/** Properties of `GlanceValidation`: the `properties` of its entry in `cdk8s.yaml`. */
export interface GlanceValidationProps {
  /**
   * The release that the manifests are for.
   *
   * @default Release.RHOSO_18_0_FR6
   */
  readonly release?: Release;

  /**
   * The severity from which findings make the validation fail.
   *
   * @default ValidationThreshold.ERROR
   */
  readonly failOn?: ValidationThreshold;

  /**
   * Known findings, which are not reported. A suppression that matches no finding is itself a finding.
   *
   * @default - none
   */
  readonly suppressions?: SuppressionOptions[];

  /**
   * A file with known findings, which are not reported: what `cdk8s-glance lint --write-baseline FILE` writes. The path is relative to
   * the working directory of `cdk8s synth`.
   *
   * @default - no finding is known
   */
  readonly baseline?: string;
}

/** An object with a finding. */
export interface ViolatingResource {
  /** The name of the object. */
  readonly resourceName: string;

  /** The paths of the finding in the object, with its lines. */
  readonly locations: string[];

  /** The file of the object. */
  readonly manifestPath: string;
}

/** A finding in the form of a violation of cdk8s. */
export interface ManifestViolation {
  /** The rule and its severity. */
  readonly ruleName: string;

  /** What is wrong. */
  readonly recommendation: string;

  /** How to fix it. */
  readonly fix: string;

  /** The objects with the finding. */
  readonly violatingResources: ViolatingResource[];
}

/** The report of a validation of cdk8s. */
export interface IValidationReport {
  /**
   * Adds a violation.
   *
   * @param violation the violation
   */
  addViolation(violation: ManifestViolation): void;

  /**
   * Ends the report.
   *
   * @param status `success` or `failure`
   * @param metadata further facts by name
   */
  submit(status: string, metadata: { readonly [name: string]: string }): void;
}

/**
 * What cdk8s passes to a validation.
 *
 * @see https://cdk8s.io/docs/latest/cli/synth/#validations
 */
export interface IValidationContext {
  /** The files of the manifests. */
  readonly manifests: string[];

  /** The report that violations are added to. */
  readonly report: IValidationReport;
}

/**
 * A validation plug-in of cdk8s: judges every manifest that an app writes.
 *
 * ```yaml
 * # cdk8s.yaml
 * validations:
 * - package: cdk8s-openstack-glance
 *   version: 0.0.0
 *   class: GlanceValidation
 *   properties:
 *     release: 18.0-fr6
 *     failOn: warning
 * ```
 *
 * `cdk8s synth` runs the plug-in after it writes the manifests. If the validation fails, the manifests stay in place.
 *
 * @see https://cdk8s.io/docs/latest/cli/synth/#validations
 */
export class GlanceValidation {
  private readonly release: Release;
  private readonly failOn: ValidationThreshold;
  private readonly suppressions: SuppressionOptions[];
  private readonly baseline?: string;

  /**
   * @param props the release, the threshold, the suppressions and the baseline
   * @throws if the release or the threshold is unknown
   */
  public constructor(props: GlanceValidationProps = {}) {
    this.release = oneOf('release of GlanceValidation', props.release ?? DEFAULT_RELEASE, RELEASES);
    this.failOn = oneOf('failOn of GlanceValidation', props.failOn ?? ValidationThreshold.ERROR, Object.values(ValidationThreshold));
    this.suppressions = props.suppressions ?? [];
    this.baseline = props.baseline;
  }

  /**
   * Judges the manifests of an app. `cdk8s synth` calls it.
   *
   * @param context the manifests, and the report that the findings go to
   * @throws if a manifest or the baseline cannot be read, or a manifest cannot be judged
   */
  public async validate(context: IValidationContext): Promise<void> {
    const { manifests, report } = context;
    const { added: findings, inherited } = this.compared(this.findings(manifests));
    findings.forEach((finding) => report.addViolation(violation(finding)));
    const fails = findings.some(({ severity }) => this.failOn !== ValidationThreshold.NEVER && isAtLeast(severity, this.failOn));
    report.submit(fails ? 'failure' : 'success', {
      release: this.release, findings: String(findings.length), ...this.baseline !== undefined && { known: String(inherited.length) },
    });
  }

  private compared(findings: readonly Finding[]): Baseline.Compared {
    return this.baseline === undefined ? { added: findings, inherited: [] } : judging().compareWithBaseline(findings, entriesOf(this.baseline));
  }

  private findings(files: readonly string[]): Finding[] {
    const { documents, problems } = judging().readManifests(files.map(sourceOf));
    const verdict = judging().judge(documents, { release: this.release, suppressions: this.suppressions });
    const notJudged = [...problems, ...verdict.problems];
    if (notJudged.length > 0) {
      throw new Error(notJudged.map(({ file, line, column, message }) => escapedText(`${file}:${line}:${column}: ${message}`)).join('\n'));
    }
    return [...verdict.findings];
  }
}

function violation({ rule, severity, message, fix, name, path, line, file }: Finding): ManifestViolation {
  return {
    ruleName: `${rule} (${severity})`,
    recommendation: message,
    fix,
    violatingResources: [{ resourceName: escapedText(name), locations: [escapedText(`${path} (line ${line})`)], manifestPath: file }],
  };
}

function entriesOf(file: string): Baseline.BaselineEntry[] {
  try {
    return judging().baselineEntries(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`baseline of GlanceValidation: ${file} ${(error as Error).message}`);
  }
}

function sourceOf(file: string): ManifestSource {
  return { file, text: readFileSync(file, 'utf8') };
}

// Loaded on first use: the rules take long to load, and in most programs the control plane judges them already.
function judging(): typeof Judging {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./judging') as typeof Judging;
}
