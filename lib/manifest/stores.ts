import type { LocatedOption } from './config-text';
import type { EffectiveConfig } from './effective-config';
import { glanceEntries, type EnabledStore } from '../facts/glance/enabled-backends';

/** The stores that a configuration enables. */
export interface EnabledStores {
  /** The option `enabled_backends`. */
  readonly option: LocatedOption;

  readonly entries: readonly EnabledStore[];
}

/** The stores of a configuration, or `undefined` if it does not set `enabled_backends`. */
export function enabledStores(config: EffectiveConfig): EnabledStores | undefined {
  const option = config.find('DEFAULT', 'enabled_backends');
  return option && { option, entries: glanceEntries(option.rawValue) };
}

export type { EnabledStore };
