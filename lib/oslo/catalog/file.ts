/* eslint-disable @typescript-eslint/no-require-imports */
import type { OptionFacts } from './option';

/** The options of a group by their names. */
export type GroupFacts = Readonly<Record<string, OptionFacts>>;

/** What a file in `schemas/options/` holds. `scripts/generate-options.py` writes them. */
export interface CatalogFile {
  readonly release: string;

  /** The versions of the packages that were asked. */
  readonly packages: Readonly<Record<string, string>>;

  /** Services, their groups, and the options of those. */
  readonly groups: Readonly<Record<string, Readonly<Record<string, GroupFacts>>>>;

  /** The options of a store's section by the type of the store. */
  readonly stores: Readonly<Record<string, GroupFacts>>;

  /** The sections of the stores that Glance keeps for itself. */
  readonly reservedStores: Readonly<Record<string, GroupFacts>>;

  /** Names, by group, of the options that are there only when `enabled_backends` is set. */
  readonly multiStore: Readonly<Record<string, readonly string[]>>;

  /** What `[glance_store]` holds only as long as `enabled_backends` is not set. */
  readonly singleStore: GroupFacts;

  /** Options that back-ends and `[backend_defaults]` have once a driver registers them. Others are in that group anyway. */
  readonly backendOptions: GroupFacts;

  /** Options that only the section of a back-end has. */
  readonly backendHost: GroupFacts;

  /** Names of the options that the section of every back-end may hold. */
  readonly backendCommon: readonly string[];

  /** Names of the options that a driver reads besides, by the path of its class. */
  readonly drivers: Readonly<Record<string, readonly string[]>>;

  /** Former paths of drivers that Cinder still takes, with their paths of today. */
  readonly driverAliases: Readonly<Record<string, string>>;
}

/** Loads the facts of a line of releases. */
export const CATALOG_FILES: Readonly<Record<'18.0' | 'main', () => CatalogFile>> = {
  '18.0': () => require('../../../schemas/options/18.0.json'),
  'main': () => require('../../../schemas/options/main.json'),
};
