import { areOnlyFiles } from '../facts/layouts';
import { JsonObject } from '../json';

/**
 * How an API instance is deployed. It cannot change later.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/docs/design-decisions.md
 */
export enum ApiLayout {
  /** Two sets of pods, one for users and one for services. On `main` it is deprecated. */
  SPLIT = 'split',
  /** One set of pods for both. On release 18 it takes `file` stores only. */
  SINGLE = 'single',
  /** One set of pods for services of an edge site, without an endpoint in keystone. */
  EDGE = 'edge',
}

/** The layout to set for an instance whose stores the default layout does not take: only files. */
export function neededLayout(base: JsonObject, storeTypes: readonly string[]): ApiLayout | undefined {
  return areOnlyFiles(storeTypes) && base.type === undefined ? ApiLayout.SINGLE : undefined;
}
