import type { Construct } from 'constructs';
import { Release } from '../facts/release';
import { ExtraMounts } from '../mounts/extra-mounts';
import { Propagation } from '../mounts/propagation';
import { NodeServices } from '../nodes/node-services';
import { Store, StoreConfig } from '../stores/store';

/** Where the contributions of a store go. */
export interface StoreSinks {
  readonly release: Release;
  readonly extraMounts: ExtraMounts;
  readonly nodeServices: NodeServices;
}

/** Asks the store for what it contributes, and hands its mounts and node services on. */
export function bindStore(scope: Construct, store: Store, sinks: StoreSinks, propagation: Propagation[]): StoreConfig {
  const config = store.bind(scope, { release: sinks.release, propagation });
  config.extraMounts.forEach((mount) => sinks.extraMounts.add(mount, `store '${store.id}'`));
  config.nodeServices.forEach((service) => sinks.nodeServices.add(service));
  return config;
}
