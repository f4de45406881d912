import { storageOf } from './configs';
import type { Change } from '../change';
import { instancePairs, replicasOf, type ComponentPair, type ServiceSide } from './services';
import { own } from '../../../json';
import type { InstanceView } from '../../../manifest/instance-view';

/** A claim for a volume of an API instance. */
export interface Claim {
  /** The name of the PersistentVolumeClaim. */
  readonly name: string;
  readonly size: string | undefined;
  readonly storageClass: string | undefined;
}

/** The StatefulSets of a layout, by the end of their names. The operator calls the object of Glance `glance`. */
const STATEFUL_SETS: Readonly<Record<string, readonly string[]>> = { split: ['external-api', 'internal-api'], single: ['single'], edge: ['edge-api'] };

/**
 * The claims of an API instance: one per pod for `/var/lib/glance` unless its storage is external, and one per pod for the image cache.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glance/pvc.go
 */
export function claimsOf(instance: InstanceView, side: ServiceSide): Claim[] {
  const { isExternal, storageRequest, storageClass, cacheSize } = storageOf(instance, side);
  const prefixes = [...isExternal ? [] : [{ prefix: 'glance', size: storageRequest }], ...cacheSize === undefined ? [] : [{ prefix: 'glance-cache', size: cacheSize }]];
  const ordinals = Array.from({ length: Math.min(replicasOf(instance), MOST_REPLICAS) }, (_, ordinal) => ordinal);
  const sets = own(STATEFUL_SETS, instance.layout) ?? [];
  return prefixes.flatMap(({ prefix, size }) => sets.flatMap((set) => ordinals
    .map((ordinal) => ({ name: `${prefix}-glance-${instance.name}-${set}-${ordinal}`, size, storageClass }))));
}

/** The most replicas that the API server accepts. */
const MOST_REPLICAS = 32;

/** The claims of an API instance before and after a change. */
export interface ClaimLists {
  readonly pair: ComponentPair<InstanceView>;
  readonly old: readonly Claim[];
  readonly new: readonly Claim[];
}

/** The claims of all API instances. */
export function claimLists(change: Change): readonly ClaimLists[] {
  return change.once(instancePairs).map((pair) => ({
    pair,
    old: pair.old === undefined ? [] : claimsOf(pair.old, pair.service.old),
    new: pair.new === undefined ? [] : claimsOf(pair.new, pair.service.new),
  }));
}
