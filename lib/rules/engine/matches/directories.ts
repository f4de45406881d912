import { storeType } from '../../../facts/store-types';
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
  return value.replace(/\s*:\s*[+-]?\d*\s*$/, '').trim().replace(/(.)\/+$/, '$1');
}

/** The priority of a value of `filesystem_store_datadirs`: 0 if it names none. */
export function priorityOf(value: string): number {
  return Number(/:\s*([+-]?\d+)\s*$/.exec(value)?.[1] ?? 0);
}
