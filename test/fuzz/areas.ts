import type { Area } from './area';
import { CONFIG_FILES } from './config-files';
import { CONFIG_TEXTS } from './config-texts';
import { CONSTRUCTS } from './constructs';
import { MANIFESTS } from './manifests';

/** What the fuzzer tries. */
export const AREAS: ReadonlyArray<Area<never>> = [MANIFESTS, CONFIG_TEXTS, CONFIG_FILES, CONSTRUCTS] as unknown as ReadonlyArray<Area<never>>;
