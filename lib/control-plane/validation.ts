import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { ControlPlaneObject } from './control-plane-object';
import type * as Judge from './judge';
import { Release } from '../release';

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

/** Kinds that the rules look at beside the control plane. */
const BESIDE = new Set(['MachineConfig', 'Secret', 'ConfigMap', 'NetworkAttachmentDefinition', 'KeystoneApplicationCredential']);

/** A control plane, and where to look for what it depends on. */
export interface ValidationSubject {
  readonly object: ControlPlaneObject;
  readonly release: Release;
  /** Whose charts hold objects that belong to it. */
  readonly neighbours: readonly Construct[];
}

/**
 * Judges the control plane with what is in the same charts, as it will be written.
 *
 * @returns the findings that stop `synth`; the others are printed
 */
export function validate({ object, release, neighbours }: ValidationSubject, options: ValidationOptions): string[] {
  const { findings, isAtLeast, textOf } = judge().judgeObjects([object._preview(), ...beside(object, neighbours)], release, options.suppressions);
  const { failOn = ValidationThreshold.ERROR } = options;
  const stopping = findings.filter(({ severity }) => failOn !== ValidationThreshold.NEVER && isAtLeast(severity, failOn));
  findings.filter((finding) => !stopping.includes(finding)).forEach((finding) => console.warn(textOf(finding)));
  return stopping.map(textOf);
}

function beside(object: ApiObject, neighbours: readonly Construct[]): unknown[] {
  const charts = new Set([object, ...neighbours].map((construct) => Chart.of(construct)));
  return [...charts].flatMap((chart) => chart.apiObjects).filter(({ kind }) => BESIDE.has(kind)).map((other) => other.toJson());
}

// Loaded here because the rules take long to load, and a program that only imports the library does not need them.
function judge(): typeof Judge {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./judge') as typeof Judge;
}
