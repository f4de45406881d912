/* eslint-disable @typescript-eslint/no-require-imports */
import type { OptionFacts } from './option';

/** The options of a group by their names. */
export type GroupFacts = Readonly<Record<string, OptionFacts>>;

/** What a file in `schemas/options/` holds. `scripts/generate-options.py` writes them. */
export interface CatalogFile {
  readonly release: string;

  /** The versions of the packages that were examined. */
  readonly packages: Readonly<Record<string, string>>;

  /** The options by service and group. */
  readonly groups: Readonly<Record<string, Readonly<Record<string, GroupFacts>>>>;

  /** The options of a store's section by the type of the store. */
  readonly stores: Readonly<Record<string, GroupFacts>>;

  /** The sections of the stores that Glance reserves for itself. */
  readonly reservedStores: Readonly<Record<string, GroupFacts>>;

  /** The names, by group, of the options that exist only if `enabled_backends` is set. */
  readonly multiStore: Readonly<Record<string, readonly string[]>>;

  /** The options that `[glance_store]` has only if `enabled_backends` is not set. */
  readonly singleStore: GroupFacts;

  /** The options that back-ends and `[backend_defaults]` have after a driver registers them. Other options are always in that group. */
  readonly backendOptions: GroupFacts;

  /** Options that only the section of a back-end has. */
  readonly backendHost: GroupFacts;

  /** Names of the options that the section of every back-end may hold. */
  readonly backendCommon: readonly string[];

  /** The names of further options that a driver reads, by its class path. */
  readonly drivers: Readonly<Record<string, readonly string[]>>;

  /** Former paths of drivers that Cinder still accepts, with their current paths. */
  readonly driverAliases: Readonly<Record<string, string>>;
}

/** Loads the facts of a line of releases. */
export const CATALOG_FILES: Readonly<Record<'18.0' | 'main', () => CatalogFile>> = {
  '18.0': () => require('../../../schemas/options/18.0.json'),
  'main': () => require('../../../schemas/options/main.json'),
};
