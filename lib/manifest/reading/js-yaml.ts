import type * as JsYaml from 'js-yaml';

let loaded: typeof JsYaml | undefined;

/** The YAML parser. Loaded on first use, because validation of objects does not need it. */
export function jsYaml(): typeof JsYaml {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return loaded ??= require('js-yaml') as typeof JsYaml;
}
