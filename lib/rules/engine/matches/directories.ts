import { storeType } from '../../../facts/glance/stores/store-types';
import { trimmedEnd } from '../../../facts/text/text-ends';
import type { LocatedOption } from '../../../manifest/config-text';
import type { EffectiveConfig } from '../../../manifest/effective-config';

/** A directory of a file store. */
export interface StoreDirectory {
  /** The id of the store. */
  readonly id: string;
  readonly path: string;
  readonly option: LocatedOption;
}

/** The directories of a file store, without their priorities. An empty option names none. */
export function directoriesOf(config: EffectiveConfig, id: string): StoreDirectory[] {
  const [single, several] = storeType('file')?.directories ?? [];
  const options = [config.find(id, single) ?? [], config.options(id).filter(({ name }) => name === several)].flat();
  return options.map((option) => ({ id, option, path: directoryOf(option.rawValue) })).filter(({ path }) => path !== '');
}

/** The directory of a value of `filesystem_store_datadir` or `filesystem_store_datadirs`, without its priority and a final slash. */
export function directoryOf(value: string): string {
  const colon = value.lastIndexOf(':');
  const path = (PRIORITY.test(value.slice(colon + 1).trim()) && colon >= 0 ? value.slice(0, colon) : value).trim();
  return trimmedEnd(path, '/') || path.slice(0, 1);
}

/** The priority of a value of `filesystem_store_datadirs`: 0 if it names none. */
export function priorityOf(value: string): number {
  const text = value.slice(value.lastIndexOf(':') + 1).trim();
  return value.includes(':') && /^[+-]?\d+$/.test(text) ? Number(text) : 0;
}

const PRIORITY = /^[+-]?\d*$/;
