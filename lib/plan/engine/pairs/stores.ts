import type { Change } from '../change';
import { storesOf, type ShownStore } from './configs';
import { keptInstances, type KeptComponent } from './services';
import { STORE_PLACES } from '../../../facts/glance/stores/store-places';
import { own } from '../../../json';
import type { EffectiveConfig } from '../../../manifest/effective-config';
import type { InstanceView } from '../../../manifest/instance-view';
import type { TypedStore } from '../../../rules/engine/matches/enabled-config';

/** The stores of one API instance before and after a change, if the inputs contain both lists. */
export interface StoreLists {
  readonly instance: KeptComponent<InstanceView>;
  readonly old: readonly ShownStore[];
  readonly new: readonly ShownStore[];
}

/** A store that an API instance has before and after a change, with the same id and type. */
export interface KeptStore {
  readonly instance: KeptComponent<InstanceView>;
  readonly store: ShownStore;
  readonly old: EffectiveConfig | undefined;
  readonly new: EffectiveConfig | undefined;
}

/** The lists of all API instances that exist before and after. */
export function storeLists(change: Change): readonly StoreLists[] {
  return change.once(keptInstances).flatMap((instance) => {
    const [old, later] = [storesOf(instance.old, instance.service.old), storesOf(instance.new, instance.service.new)];
    return old === undefined || later === undefined ? [] : [{ instance, old, new: later }];
  });
}

/** The stores that API instances keep. */
export function keptStores(change: Change): readonly KeptStore[] {
  return change.once(storeLists).flatMap(({ instance, old, new: later }) => old
    .filter((store) => later.some(({ id, type }) => id === store.id && type === store.type))
    .map((store) => ({ instance, store, old: instance.old.config, new: instance.new.config })));
}

/** A store that an API instance no longer has under its id. */
export interface LostStore {
  readonly instance: KeptComponent<InstanceView>;
  readonly store: ShownStore;

  /** A new store of the same type for the same place, if there is one. */
  readonly successor?: ShownStore;

  /** A store of the same id and another type, if there is one. */
  readonly retyped?: ShownStore;

  /** Other API instances that still have a store of this id. */
  readonly elsewhere: readonly string[];
}

/** The stores that API instances lose. */
export function lostStores(change: Change): readonly LostStore[] {
  const lists = change.once(storeLists);
  return lists.flatMap(({ instance, old, new: later }) => old.filter((store) => !later.some(({ entry }) => entry === store.entry)).map((store) => ({
    instance,
    store,
    retyped: later.find(({ id }) => id === store.id),
    successor: later.find((candidate) => candidate.type === store.type && !old.some(({ id }) => id === candidate.id)
      && placeText(store, instance.old.config) === placeText(candidate, instance.new.config)),
    elsewhere: lists.filter((other) => other.instance !== instance && other.new.some(({ id }) => id === store.id))
      .map((other) => other.instance.name),
  })));
}

/** The options that decide where images are. Stores of a type without such options have no place. */
function placeText({ id, type }: TypedStore, config: EffectiveConfig | undefined): string {
  const options = config?.options(id) ?? [];
  const places = own(STORE_PLACES, type) ?? [];
  return JSON.stringify(places.map(({ name }) => options.filter((option) => option.name === name).map(({ rawValue }) => rawValue)));
}
