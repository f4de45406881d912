import type { LocatedOption } from './config-text';
import type { EffectiveConfig } from './effective-config';
import { strip } from '../oslo/document/python-text';

/** One entry of `enabled_backends`. */
export interface EnabledStore {
  /** The entry as it stands there. */
  readonly entry: string;

  readonly id: string;

  /** The type; `undefined` for an entry without a colon. */
  readonly type: string | undefined;
}

/** The stores that a configuration enables. */
export interface EnabledStores {
  /** The option that enables them. */
  readonly option: LocatedOption;

  readonly entries: readonly EnabledStore[];
}

/** The stores of a configuration; `undefined` where it does not set `enabled_backends`. */
export function enabledStores(config: EffectiveConfig): EnabledStores | undefined {
  const option = config.find('DEFAULT', 'enabled_backends');
  return option && { option, entries: storeEntries(option.rawValue) };
}

/** The entries of a value of `enabled_backends`, as oslo.config takes it apart; brackets round them are not what is meant. */
export function storeEntries(rawValue: string): EnabledStore[] {
  const value = strip(rawValue).replace(/^\[(.*)\]$/s, '$1');
  return value === '' ? [] : value.split(',').map(storeEntry);
}

function storeEntry(raw: string): EnabledStore {
  const entry = strip(raw);
  const colon = entry.indexOf(':');
  return colon < 0 ? { entry, id: entry, type: undefined } : { entry, id: strip(entry.slice(0, colon)), type: strip(entry.slice(colon + 1)) };
}
