import { FILE_TEXTS, OTHER_DRIVER_TEXTS } from './drivers';
import { IMPORT_TEXTS } from './services';
import { STORE_TEXTS } from './stores';
import type { GlanceCase } from '../case';

/** The texts of this repository. */
export const OWN_TEXTS: readonly GlanceCase[] = [
  ...STORE_TEXTS, ...FILE_TEXTS, ...OTHER_DRIVER_TEXTS, ...IMPORT_TEXTS,
];
