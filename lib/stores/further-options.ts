import { isOptionName } from '../facts/kubernetes/names';
import type { ReleaseName } from '../facts/release';
import { quoted } from '../facts/text/quoting';
import type * as Catalog from '../oslo/catalog/catalog';
import type { OptionValue } from '../oslo/value/option-value';
import { nearestName } from '../schemas/nearest-name';

/** A store whose section has options without properties. */
export interface StoreSection {
  /** The store's type. */
  readonly type: string;

  /** The store's id. */
  readonly id: string;

  readonly release: ReleaseName;

  /** The options that the store writes itself. */
  readonly rendered: { readonly [name: string]: OptionValue };
}

/**
 * Refuses a name that no option can have.
 *
 * @throws if the name has other characters than letters, digits, `_`, `-` and `.`
 */
export function refuseOptionName(name: string): void {
  if (!isOptionName(name)) {
    throw new Error(`an option has the name ${quoted(name)}: use letters, digits, '_', '-' and '.'.`);
  }
}

/**
 * Refuses an option that the store cannot have: one that it writes itself, and one that its type does not have in the release. The
 * options of types that Glance does not know are not checked.
 *
 * @throws if the section cannot have the option
 */
export function refuseOption(name: string, { type, id, release, rendered }: StoreSection): void {
  if (Object.hasOwn(rendered, name)) {
    throw new Error(`options sets ${name}, which the store writes itself: use its property instead.`);
  }
  const catalog = catalogs().optionCatalog(release);
  if (catalog.storeTypes().includes(type) && catalog.storeOption(type, name, id) === undefined) {
    const nearest = nearestName(name, catalog.storeOptionNames(type));
    const fix = nearest === undefined ? 'remove it.' : `did you mean ${quoted(nearest)}?`;
    throw new Error(`options sets ${name}, but a store of type ${type} of release ${release} has no such option: ${fix}`);
  }
}

// Loaded on demand, because most programs use properties only.
function catalogs(): typeof Catalog {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('../oslo/catalog/catalog') as typeof Catalog;
}
