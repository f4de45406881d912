import type { EffectiveConfig } from '../../../manifest/effective-config';
import { enabledStores, type EnabledStore, type EnabledStores } from '../../../manifest/stores';
import type { RuleContext } from '../context';
import { readableConfigs } from './readable-configs';

/** A configuration that sets `enabled_backends`. */
export interface EnabledConfig {
  readonly config: EffectiveConfig;
  readonly enabled: EnabledStores;
}

/** An entry of `enabled_backends` with an id and a type. */
export interface TypedStore extends EnabledStore {
  readonly type: string;
}

/** Every configuration that enables stores, each once. */
export function enabledConfigsOf(context: RuleContext): readonly EnabledConfig[] {
  return context.once(findConfigs);
}

/** The entries with an id and a type. */
export function typedStores({ entries }: Pick<EnabledStores, 'entries'>): TypedStore[] {
  return entries.filter((store): store is TypedStore => store.id !== '' && store.type !== undefined && store.type !== '');
}

function findConfigs(context: RuleContext): EnabledConfig[] {
  return readableConfigs(context).flatMap((config) => {
    const enabled = enabledStores(config);
    return enabled === undefined ? [] : [{ config, enabled }];
  });
}
