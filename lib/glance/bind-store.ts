import type { Construct } from 'constructs';
import { ExtraMounts } from '../mounts/extra-mounts';
import { Store, StoreBindOptions, StoreConfig } from '../stores/store';

/** Asks the store for what it contributes, and hands its mounts on. */
export function bindStore(scope: Construct, store: Store, mounts: ExtraMounts, options: StoreBindOptions): StoreConfig {
  const config = store.bind(scope, options);
  config.extraMounts.forEach((mount) => mounts.add(mount, `store '${store.id}'`));
  return config;
}
