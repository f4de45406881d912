import { Store, StoreConfig } from '../stores/store';

/** A store, the configuration that its binding returned, and whether it is the chosen default. */
export interface BoundStore {
  readonly store: Store;
  readonly config: StoreConfig;
  readonly isDefault: boolean;
}

/** The stores of the service or of one API instance. */
export class StoreList {
  /**
   * @param owner the construct that has the stores, in error messages
   * @param stores the first stores
   */
  public constructor(private readonly owner: string, private stores: readonly BoundStore[] = []) {}

  /**
   * Binds and adds a store.
   *
   * @throws when another store has the same id or is the default already. In this case the list does not change.
   */
  public add(store: Store, isDefault: boolean, bind: () => StoreConfig): void {
    // oslo.config merges sections whose names differ only in case.
    const twin = this.stores.find((other) => other.store.id.toLowerCase() === store.id.toLowerCase());
    if (twin) {
      throw new Error(`${this.owner}: two stores have the id '${store.id}' (types ${twin.store.type} and ${store.type}). `
        + 'Give each store a unique id. Ids that differ only in case count as equal.');
    }
    const rival = isDefault ? this.stores.find((other) => other.isDefault) : undefined;
    if (rival) {
      throw new Error(`${this.owner}: both store '${rival.store.id}' and store '${store.id}' are set as the default. Set only one.`);
    }
    this.stores = [...this.stores, { store, isDefault, config: bind() }];
  }

  /** The stores, in the order of the calls of `add`. */
  public get all(): readonly BoundStore[] {
    return this.stores;
  }

  /** The id of the store that was added as the default, or undefined. */
  public get chosenDefault(): string | undefined {
    return this.stores.find((other) => other.isDefault)?.store.id;
  }

  /** Whether a store authenticates with an application credential. */
  public get needApplicationCredential(): boolean {
    return this.stores.some((other) => other.config.applicationCredential);
  }

  /** The names of the Secrets that hold options of the stores, without duplicates. */
  public get secrets(): string[] {
    return [...new Set(this.stores.flatMap((other) => other.config.customServiceConfigSecrets))];
  }

  /** These stores after the stores of another list. A store with an id of this list replaces that of the other one, and so does the default. */
  public after(other: StoreList): StoreList {
    const ids = new Set(this.stores.map(({ store }) => store.id.toLowerCase()));
    const kept = other.stores.filter(({ store }) => !ids.has(store.id.toLowerCase()));
    const earlier = this.chosenDefault === undefined ? kept : kept.map((one) => ({ ...one, isDefault: false }));
    return new StoreList(this.owner, [...earlier, ...this.stores]);
  }
}
