import { Release } from '../../lib/facts/release';
import { Propagation } from '../../lib/mounts/propagation';
import { ConfigDocument } from '../../lib/oslo/document/config-document';
import { Store } from '../../lib/stores/store';
import { testChart } from '../synth/synth';

/** A store's contributions, bound to every pod of Glance. */
export function bound(store: Store, release = Release.RHOSO_18_0_FR6) {
  return store.bind(testChart(), { release, propagation: [Propagation.GLANCE] });
}

/** The section of a store, line by line, as it stands in the text. */
export function sectionOf(store: Store, release = Release.RHOSO_18_0_FR6): string[] {
  const document = ConfigDocument.parse('');
  Object.entries(bound(store, release).options).forEach(([option, value]) => document.set(store.id, option, value, 'the test'));
  return document.toString().split('\n').slice(1, -1);
}

/** The mounts of a store, each with the volume as it is rendered. */
export function mountsOf(store: Store): object[] {
  return bound(store).extraMounts.map(({ volume, propagation, ...mount }) => ({
    ...mount, propagation: propagation.map(({ name }) => name), volume: { name: volume.name, ...volume._source() },
  }));
}

/** What a mount of a store has unless the store says otherwise. */
export const MOUNT = { readOnly: false, subPath: undefined, propagation: ['Glance'], extraVolType: 'Undefined', name: 'v1', region: 'r1' };
