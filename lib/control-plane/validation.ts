import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { ControlPlaneObject } from './control-plane-object';
import type * as Judge from './judge-objects';
import { Neighbours } from './other-objects';
import { Release } from '../facts/release';

/** Which findings stop `synth`. */
export enum ValidationThreshold {
  /** What will not work or will be ignored. */
  ERROR = 'error',
  /** That, and what works but hurts. */
  WARNING = 'warning',
  /** Everything. */
  INFO = 'info',
  /** Nothing: findings are printed only. */
  NEVER = 'never',
}

/** Findings that are known and meant. */
export interface SuppressionOptions {
  /** The rule, such as `stores/literal-credential`. */
  readonly rule: string;

  /**
   * The path of the finding, such as `spec.glance.template.customServiceConfig`. `*` stands for anything within a field's name,
   * `**` for anything at all.
   *
   * @default - any path
   */
  readonly path?: string;

  /** Why it is meant, for whoever reads it later. */
  readonly reason: string;
}

/** How a control plane is judged at `synth`. */
export interface ValidationOptions {
  /**
   * The severity from which findings stop `synth`, all at once. Lesser ones are printed.
   *
   * @default ValidationThreshold.ERROR
   */
  readonly failOn?: ValidationThreshold;

  /**
   * Findings that are known and meant. One that is not found is a finding itself.
   *
   * @default - none
   */
  readonly suppressions?: SuppressionOptions[];
}

/** A control plane, and what it is judged with. */
export interface ValidationSubject {
  readonly object: ControlPlaneObject;
  readonly release: Release;
  readonly nodeServices: Construct;
}

/**
 * The judgement of a control plane with what is in the same charts, as it will be written.
 *
 * cdk8s asks for it once for the app and once more for each chart, so one of the same state is kept.
 */
export class Validation {
  private known: { readonly state: string; readonly errors: string[] } | undefined;

  public constructor(private readonly subject: ValidationSubject, private readonly options: ValidationOptions = {}) {
    Neighbours.of(subject.object).forget();
  }

  /** The findings that stop `synth`; the others are printed. */
  public validate(): string[] {
    const beside = this.beside();
    const state = `${this.subject.object._state()}\n${JSON.stringify(beside)}`;
    if (this.known?.state !== state) {
      this.known = { state, errors: this.judged(beside) };
    }
    return this.known.errors;
  }

  private judged(beside: readonly unknown[]): string[] {
    const { object, release } = this.subject;
    const { failOn = ValidationThreshold.ERROR, suppressions } = this.options;
    const { errors, warnings } = judge().judgeObjects([object._preview(), ...beside], {
      release, suppressions, failOn: failOn === ValidationThreshold.NEVER ? undefined : failOn,
    });
    warnings.forEach((warning) => console.warn(warning));
    return errors;
  }

  private beside(): unknown[] {
    const { object, nodeServices } = this.subject;
    const charts = new Set([Chart.of(object), Chart.of(nodeServices)]);
    return Neighbours.of(object).seenBy(this).filter((other) => charts.has(other.chart)).map((other) => other.toJson());
  }
}

// Loaded here because the rules take long to load, and a program that only imports the library does not need them.
function judge(): typeof Judge {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./judge-objects') as typeof Judge;
}
