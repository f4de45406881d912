import type { Format } from './format';
import { githubFormat } from './github';
import { jsonFormat } from './json';
import { junitFormat } from './junit';
import { sarifFormat } from './sarif';
import { textFormat } from './text';

/** The formats of a report by name. A new format is a file in this folder and an entry here. */
export const FORMATS = {
  text: textFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  junit: junitFormat,
  github: githubFormat,
} as const satisfies Readonly<Record<string, Format>>;

/** The name of a format. */
export type FormatName = keyof typeof FORMATS;

/** The format that applies if none is named. */
export const DEFAULT_FORMAT: FormatName = 'text';

/** The names of the formats, in the order of the usage. */
export function formatNames(): FormatName[] {
  return Object.keys(FORMATS) as FormatName[];
}
