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

/** The layout that an instance has to be given: the API server's default refuses one with file stores only. */
export function neededLayout(base: JsonObject, storeTypes: readonly string[]): ApiLayout | undefined {
  const onlyFiles = storeTypes.length > 0 && storeTypes.every((type) => type === 'file');
  return onlyFiles && base.type === undefined ? ApiLayout.SINGLE : undefined;
}
