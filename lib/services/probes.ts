import type { Duration } from 'cdk8s';
import { choice, list, made, seconds, text, whole } from './field-rows';
import { type FieldTable, fieldChecks, fieldPatch } from './field-table';
import { checkAll, oneLine } from '../check';
import { DEFAULT_RELEASE } from '../facts/release';
import { quoted } from '../facts/text/quoting';
import type { JsonObject } from '../json';

/** How a probe connects to the container. */
export enum ProbeScheme {
  /** Without TLS. */
  HTTP = 'HTTP',
  /** With TLS, without verifying the certificate. */
  HTTPS = 'HTTPS',
}

/** When a probe runs, and when it fails. An absent option keeps the value of the operator. */
export interface ProbeTiming {
  /**
   * The time between the start of the container and the first probe, in whole seconds, at least 1. The operators treat 0 as absent.
   *
   * @default - the operator's
   */
  readonly initialDelay?: Duration;

  /**
   * The time between two probes, in whole seconds, at least 1.
   *
   * @default - the operator's
   */
  readonly period?: Duration;

  /**
   * The time until a probe without an answer fails, in whole seconds, at least 1.
   *
   * @default - the operator's
   */
  readonly timeout?: Duration;

  /**
   * The number of failures in a row after which the container counts as failed, at least 1.
   *
   * @default - the operator's
   */
  readonly failureThreshold?: number;
}

/** Options of a probe that sends an HTTP request. */
export interface HttpProbeOptions extends ProbeTiming {
  /**
   * The path of the request, which begins with `/`.
   *
   * @default - the operator's, such as `/healthcheck`
   */
  readonly path?: string;

  /**
   * The port of the request, 1 to 65535.
   *
   * @default - the operator's
   */
  readonly port?: number;

  /**
   * Whether the request uses TLS.
   *
   * @default - the operator's
   */
  readonly scheme?: ProbeScheme;
}

/** All fields of a probe. */
interface ProbeFields extends HttpProbeOptions {
  readonly type?: ProbeType;
  readonly command?: string[];
}

enum ProbeType {
  HTTP = 'HTTP',
  EXEC = 'Exec',
}

const FIELDS: FieldTable<ProbeFields> = {
  type: choice('type', ProbeType),
  path: text('path', path),
  port: whole('port', { min: 1, max: 65535 }),
  scheme: choice('scheme', ProbeScheme),
  command: { ...list('command'), write: (property, values) => command(property, values) },
  initialDelay: seconds('initialDelaySeconds', { min: 1, reason: 'the operators treat 0 as absent' }),
  period: seconds('periodSeconds', { min: 1 }),
  timeout: seconds('timeoutSeconds', { min: 1 }),
  failureThreshold: whole('failureThreshold', { min: 1 }),
};

/**
 * A probe of a container, which changes the one of the operator.
 *
 * @see https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/common/probes/probes.go
 */
export class Probe {
  /**
   * A probe that sends an HTTP request. Without a path, port and scheme it is the request of the operator, with other times.
   *
   * @throws when the API server does not accept a value
   */
  public static http(options: HttpProbeOptions = {}): Probe {
    const { path: requestPath, port, scheme } = options;
    const isRequest = requestPath !== undefined || port !== undefined || scheme !== undefined;
    return new Probe({ ...options, ...(isRequest && { type: ProbeType.HTTP }) });
  }

  /**
   * A probe that runs a command in the container. It succeeds if the command ends with 0.
   *
   * @param commandLine the command and its arguments
   * @throws when the API server does not accept a value
   */
  public static exec(commandLine: string[], timing: ProbeTiming = {}): Probe {
    return new Probe({ ...timing, type: ProbeType.EXEC, command: commandLine });
  }

  private readonly patch: JsonObject;

  private constructor(fields: ProbeFields) {
    checkAll('probe', ...fieldChecks(FIELDS, fields, DEFAULT_RELEASE));
    this.patch = fieldPatch(FIELDS, fields, DEFAULT_RELEASE);
  }

  /**
   * The merge patch of the probe.
   *
   * @internal
   */
  public _patch(): JsonObject {
    return this.patch;
  }
}

/** The probes of the pods of a service. */
export interface Probes {
  /**
   * Restarts a container that no longer works.
   *
   * @default - the operator's
   */
  readonly liveness?: Probe;

  /**
   * Keeps requests away from a container that cannot serve them.
   *
   * @default - the operator's
   */
  readonly readiness?: Probe;

  /**
   * Holds the other probes back until the container has started. The operator of Glance accepts it, but its pods have no startup probe.
   *
   * @default - the operator's
   * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glanceapi/statefulset.go
   */
  readonly startup?: Probe;
}

export const PROBES_FIELDS: FieldTable<Probes> = {
  liveness: made('livenessProbes', FIELDS),
  readiness: made('readinessProbes', FIELDS),
  startup: made('startupProbes', FIELDS),
};

function path(property: string, value: string): string {
  if (!value.startsWith('/')) {
    throw new Error(`${property} is ${quoted(value)}: use a path that begins with '/'.`);
  }
  return oneLine(property, value);
}

function command(property: string, values: readonly string[]): string[] {
  if (values.length === 0) {
    throw new Error(`${property} is empty: give at least the program.`);
  }
  return values.map((value) => oneLine(property, value));
}
