import type * as kplus from 'cdk8s-plus-27';

/** cdk8s-plus. Loaded on first use, because it loads more slowly than the rest of the library, and few constructs need its values. */
export function plus(): typeof kplus {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('cdk8s-plus-27') as typeof kplus;
}
