import type * as JsYaml from 'js-yaml';

/** The YAML reader: loaded when the first text is read, since a judge of objects needs none. */
export function jsYaml(): typeof JsYaml {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('js-yaml');
}
