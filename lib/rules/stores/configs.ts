import type { EffectiveConfig } from '../../manifest/effective-config';
import { enabledStores, type EnabledStore, type EnabledStores } from '../../manifest/stores';
import type { RuleContext } from '../engine/context';

/** A configuration that enables stores. */
export interface StoreConfig {
  readonly config: EffectiveConfig;
  readonly enabled: EnabledStores;
}

/** A store of a type. */
export interface TypedStore extends EnabledStore {
  readonly type: string;
}

/** Every configuration that enables stores, each once. */
export function storeConfigs(context: RuleContext): readonly StoreConfig[] {
  return context.once(findConfigs);
}

/** The entries that have an id and a type. */
export function typedStores({ entries }: EnabledStores): TypedStore[] {
  return entries.filter((store): store is TypedStore => store.id !== '' && store.type !== undefined && store.type !== '');
}

/** The stores of a type, each once. */
export function storesOfType({ enabled }: StoreConfig, type: string): TypedStore[] {
  return typedStores(enabled).filter((store) => store.type === type);
}

function findConfigs({ view }: RuleContext): StoreConfig[] {
  return view.glances.flatMap(({ configs }) => configs).flatMap((config) => {
    const enabled = enabledStores(config);
    return enabled === undefined ? [] : [{ config, enabled }];
  });
}
