import { FILE_TEXTS, OTHER_DRIVER_TEXTS, RBD_TEXTS, S3_TEXTS, SWIFT_TEXTS } from './drivers';
import { CACHE_TEXTS, IMPORT_TEXTS, LIMIT_TEXTS, SERVER_TEXTS } from './services';
import { STORE_TEXTS } from './stores';
import type { GlanceCase } from '../case';

/** The texts of this repository. */
export const OWN_TEXTS: readonly GlanceCase[] = [
  ...STORE_TEXTS, ...FILE_TEXTS, ...RBD_TEXTS, ...SWIFT_TEXTS, ...S3_TEXTS, ...OTHER_DRIVER_TEXTS,
  ...IMPORT_TEXTS, ...CACHE_TEXTS, ...LIMIT_TEXTS, ...SERVER_TEXTS,
];
