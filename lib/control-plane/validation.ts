import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { GivenBase } from './base/given-base';
import { ControlPlaneObject } from './control-plane-object';
import { contributionsToDisabled } from './disabled-services';
import { OtherObjects } from './other-objects';
import { oneOf, optional } from '../check';
import { Release } from '../facts/release';
import { plainText } from '../facts/text/quoting';
import { JsonObject, objectAt } from '../json';
import type * as Judging from '../judging';

/** The lowest severity at which a finding stops `synth`. */
export enum ValidationThreshold {
  /** Errors: settings that do not work or have no effect. */
  ERROR = 'error',
  /** Errors and warnings: settings that work but cause problems. */
  WARNING = 'warning',
  /** All findings. */
  INFO = 'info',
  /** No findings: `synth` only prints them. */
  NEVER = 'never',
}

/**
 * The treatment of inherited findings: those that a base from a file, a text or an object has by itself, and the program did not
 * cause.
 */
export enum InheritedFindings {
  /** `synth` prints one line that counts them and names the command that shows them. */
  REPORT = 'report',
  /** They stop `synth` as the findings of the program do. */
  STRICT = 'strict',
  /** `synth` does not mention them. */
  SILENT = 'silent',
}

/** A suppression of accepted findings. */
export interface SuppressionOptions {
  /** The id of the rule, such as `stores/literal-credential`. */
  readonly rule: string;

  /**
   * The path of the finding, such as `spec.glance.template.customServiceConfig`. `*` matches any text within one field's name,
   * `**` matches any text.
   *
   * @default - any path
   */
  readonly path?: string;

  /** Why the finding is acceptable, for later readers. */
  readonly reason: string;
}

/** Options of the validation of a control plane at `synth`. */
export interface ValidationOptions {
  /**
   * The lowest severity at which findings stop `synth`. One error reports all of them. `synth` prints the other findings.
   *
   * @default ValidationThreshold.ERROR
   */
  readonly failOn?: ValidationThreshold;

  /**
   * Suppressions of accepted findings. A suppression that matches no finding is a finding itself.
   *
   * @default - no suppressions
   */
  readonly suppressions?: SuppressionOptions[];

  /**
   * The treatment of inherited findings. A finding of the control plane is inherited if the base by itself has a finding of the same
   * rule at the same place, with the same value. All findings of `ControlPlaneBase.networkIsolation` and `ControlPlaneBase.none` count
   * as those of the program.
   *
   * @default InheritedFindings.REPORT
   */
  readonly base?: InheritedFindings;
}

/** A control plane, its release, its node services and its base. */
export interface ValidationSubject {
  readonly object: ControlPlaneObject;
  readonly release: Release;
  readonly nodeServices: Construct;

  /**
   * The objects that somebody gave as the base.
   *
   * @default - the base is generated
   */
  readonly base?: GivenBase;

  /** What the program adds to `spec`, by service. */
  readonly contributed: () => JsonObject;
}

/**
 * The validation of a control plane together with the other objects in its chart and in the chart of its node services.
 *
 * cdk8s calls it once for the app and once for each chart, so it keeps its result while the state stays the same.
 */
export class Validation {
  private known: { readonly state: string; readonly errors: string[] } | undefined;

  public constructor(private readonly subject: ValidationSubject, private readonly options: ValidationOptions = {}) {
    optional(options.base, (value) => oneOf('validation.base', value, Object.values(InheritedFindings)));
    OtherObjects.inAppOf(subject.object).clear();
  }

  /** The findings that stop `synth`. Prints the other findings. */
  public validate(): string[] {
    const others = this.otherObjects();
    const state = `${this.subject.object._state()}\n${JSON.stringify(others)}`;
    if (this.known?.state !== state) {
      this.known = { state, errors: this.judged(others) };
    }
    return this.known.errors;
  }

  private judged(others: readonly unknown[]): string[] {
    const { object, release, base, contributed } = this.subject;
    const written = object._preview();
    const { failOn = ValidationThreshold.ERROR, suppressions, base: treatment = InheritedFindings.REPORT } = this.options;
    const { errors, warnings, inherited } = judging().judgeObjects([written, ...others, ...this.besideBase(others)], {
      release,
      suppressions,
      failOn: failOn === ValidationThreshold.NEVER ? undefined : failOn,
      base: treatment === InheritedFindings.STRICT ? undefined : base,
    });
    const problems = base?.problems ?? [];
    const printed = treatment === InheritedFindings.REPORT ? [...warnings, ...problems, ...inherited] : warnings;
    printed.forEach((warning) => console.warn(warning));
    return [...contributionsToDisabled(written, contributed), ...treatment === InheritedFindings.STRICT ? problems : [], ...errors];
  }

  /** The objects that came with the base, without those that the chart has. */
  private besideBase(others: readonly unknown[]): unknown[] {
    const written = new Set(others.map(identityOf));
    return (this.subject.base?.objects ?? []).slice(1).filter((object) => !written.has(identityOf(object)));
  }

  private otherObjects(): unknown[] {
    const { object, nodeServices } = this.subject;
    const charts = new Set([Chart.of(object), Chart.of(nodeServices)]);
    return OtherObjects.inAppOf(object).readBy(this).filter((other) => charts.has(other.chart)).map((other) => other.toJson());
  }
}

function identityOf(object: unknown): string {
  const { kind } = object as JsonObject;
  return `${plainText(kind)} ${plainText(objectAt(object, 'metadata')?.name)}`;
}

// Loaded on first use: the rules take long to load, and a program that only imports the library does not need them.
function judging(): typeof Judging {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('../judging') as typeof Judging;
}
