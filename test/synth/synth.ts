import { Chart, Testing } from 'cdk8s';
import { ISecret, Secret } from 'cdk8s-plus-27';
import { IOpenStackControlPlane } from '../../lib/control-plane/control-plane-reference';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { OpenStackControlPlaneProps } from '../../lib/control-plane/openstack-control-plane-props';
import { JsonObject, objectAt } from '../../lib/json';

/** A chart whose app writes no file and makes no folder. */
export function testChart(namespace?: string): Chart {
  return new Chart(Testing.app({ outdir: 'never-written' }), 'test', { namespace });
}

/** Secrets that exist in the namespace. */
export function secretsNamed(...names: string[]): ISecret[] {
  return names.map((name) => Secret.fromSecretName(testChart(), 'secret', name));
}

/** A control plane in a chart of its own. */
export function testControlPlane(props: OpenStackControlPlaneProps = {}): OpenStackControlPlane {
  return new OpenStackControlPlane(testChart(), 'control-plane', props);
}

/** The manifest of a control plane as it is written, without the judgement of the rules. */
export function manifestOf(controlPlane: IOpenStackControlPlane): JsonObject {
  return controlPlane.apiObject.toJson();
}

/** What the chart of a control plane writes, once the rules have judged it. */
export function judgedManifestsOf(controlPlane: IOpenStackControlPlane): JsonObject[] {
  return Testing.synth(controlPlane.apiObject.chart);
}

/** `spec.glance` of a control plane. */
export function glanceOf(controlPlane: IOpenStackControlPlane): JsonObject {
  return objectAt(manifestOf(controlPlane), 'spec', 'glance') ?? {};
}

/** The configuration text of Glance, or of one of its API instances. */
export function textOf(controlPlane: IOpenStackControlPlane, api?: string): unknown {
  const path = api === undefined ? ['template'] : ['template', 'glanceAPIs', api];
  return objectAt(glanceOf(controlPlane), ...path)?.customServiceConfig;
}

/** Freezes plain objects and lists all the way down, so that a change of an input throws. */
export function deepFreeze<T>(value: T): T {
  if (Array.isArray(value) || (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

/** Lines as one text. */
export function linesOf(...lines: string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
