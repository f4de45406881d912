import { areOnlyFiles } from '../facts/glance/layouts';
import { JsonObject } from '../json';

/**
 * The deployment of an API instance. The operator does not allow later changes.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/docs/design-decisions.md
 */
export enum ApiLayout {
  /** Two sets of pods, one for users and one for services. Deprecated on `main`. */
  SPLIT = 'split',
  /** One set of pods for users and services. On release 18 it supports only `file` stores. */
  SINGLE = 'single',
  /** One set of pods for the services of an edge site, without an endpoint in keystone. */
  EDGE = 'edge',
}

/** The layout to set for an instance: `single` if all its stores are file stores and the base sets no layout, else undefined. */
export function neededLayout(base: JsonObject, storeTypes: readonly string[]): ApiLayout | undefined {
  return areOnlyFiles(storeTypes) && base.type === undefined ? ApiLayout.SINGLE : undefined;
}
