import type { GlanceCase } from '../case';
import { STORE_TEXTS } from './stores';

/** The texts of this repository. */
export const OWN_TEXTS: readonly GlanceCase[] = [
  ...STORE_TEXTS,
];
