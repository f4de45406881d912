import { Store, StoreConfig } from '../stores/store';

/** A store, who is asked for it, and whether it shall be the default. */
export interface BoundStore {
  readonly store: Store;
  readonly config: StoreConfig;
  readonly isDefault: boolean;
}

/** The stores of the service, or those of one API instance. */
export class StoreList {
  private stores: readonly BoundStore[] = [];

  /** @param owner who has the stores, as an error names it */
  public constructor(private readonly owner: string) {}

  /** Throws when the id is taken or there is a default already; nothing is added then. */
  public add(store: Store, isDefault: boolean, bind: () => StoreConfig): void {
    // oslo.config reads sections whose names differ in case only as one.
    const twin = this.stores.find((other) => other.store.id.toLowerCase() === store.id.toLowerCase());
    if (twin) {
      throw new Error(`${this.owner}: the store id '${store.id}' is given twice (types ${twin.store.type} and ${store.type}): `
        + 'give each store an id of its own that differs in more than upper and lower case.');
    }
    const rival = isDefault ? this.stores.find((other) => other.isDefault) : undefined;
    if (rival) {
      throw new Error(`${this.owner}: both store '${rival.store.id}' and store '${store.id}' shall be the default: choose one.`);
    }
    this.stores = [...this.stores, { store, isDefault, config: bind() }];
  }

  public get all(): readonly BoundStore[] {
    return this.stores;
  }

  /** The id of the store that was made the default, if one was. */
  public get chosenDefault(): string | undefined {
    return this.stores.find((other) => other.isDefault)?.store.id;
  }

  /** Whether a store authenticates by an application credential. */
  public get needApplicationCredential(): boolean {
    return this.stores.some((other) => other.config.applicationCredential);
  }

  /** Secrets with options of the stores, each once. */
  public get secrets(): string[] {
    return [...new Set(this.stores.flatMap((other) => other.config.customServiceConfigSecrets))];
  }
}
