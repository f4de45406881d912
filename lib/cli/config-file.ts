import { oneOf, SEVERITIES } from './choice';
import { UsageError } from './command';
import { inputAt } from './input';
import { reasonOf } from './input-error';
import { readInput } from './read-input';
import { RELEASES, type ReleaseName } from '../facts/release';
import { escapedShort, escapedText, plainText } from '../facts/text/quoting';
import { isJsonObject, type JsonObject } from '../json';
import { parseOwnValues } from '../manifest/reading/parse';
import { documentOf, type ManifestDocument, type ManifestSource } from '../manifest/source';
import type { Severity } from '../rules/engine/rule';
import { LONGEST_PATTERN, type Suppression } from '../rules/engine/suppression';
import { didYouMean, listed, quoted } from '../rules/engine/words';
import { RULE_FACTS } from '../rules/registry';

/** The most problems of one file that are reported. */
const MOST_PROBLEMS = 20;

/** The content of a configuration file. */
export interface Config {
  readonly release?: ReleaseName;
  readonly failOn?: Severity;
  readonly suppressions: readonly Suppression[];

  /** The file itself, for findings about its suppressions. */
  readonly document?: ManifestDocument;
}

/**
 * Reads a configuration file.
 *
 * @throws UsageError with every error in the file
 */
export function readConfig(path: string): Config {
  // For messages: a path may contain characters that a terminal obeys.
  const file = escapedText(path);
  const source = sourceOf(path, file);
  const object = objectOf(source.text, file);
  const problems = [...unknownKeys(object, ['release', 'failOn', 'suppressions'], ''), ...suppressionProblems(object.suppressions)];
  if (problems.length > 0) {
    const more = problems.length > MOST_PROBLEMS ? [`and ${problems.length - MOST_PROBLEMS} more problems.`] : [];
    throw new UsageError(`${file}: ${[...problems.slice(0, MOST_PROBLEMS), ...more].join('\n')}`);
  }
  return {
    release: oneOf(`${file}: release`, textOf(object.release), RELEASES),
    failOn: oneOf(`${file}: failOn`, textOf(object.failOn), SEVERITIES),
    suppressions: (object.suppressions ?? []) as Suppression[],
    document: documentOf(object, { file: path, index: 1, root: [], source: { text: source.text, start: 0, end: source.text.length, nth: 0 } }),
  };
}

function sourceOf(path: string, file: string): ManifestSource {
  try {
    return readInput(inputAt(path));
  } catch (error) {
    throw new UsageError(`${file} ${reasonOf(error)}`);
  }
}

function objectOf(text: string, file: string): JsonObject {
  const values = parsed(file, text);
  const [value] = values;
  if (values.length !== 1 || !isJsonObject(value)) {
    throw new UsageError(`${file} must contain one object with release, failOn or suppressions.`);
  }
  return value;
}

function parsed(file: string, text: string): unknown[] {
  try {
    return parseOwnValues(text);
  } catch (error) {
    throw new UsageError(`${file} ${(error as Error).message}`);
  }
}

function suppressionProblems(value: unknown): string[] {
  if (value === undefined || value === null) {
    return [];
  }
  return Array.isArray(value) ? value.flatMap((entry, index) => entryProblems(entry, `suppressions[${index}]`))
    : ['suppressions must be a list of objects with rule, path and reason.'];
}

function entryProblems(entry: unknown, where: string): string[] {
  if (!isJsonObject(entry)) {
    return [`${where} must be an object with rule, path and reason.`];
  }
  const { rule, path, reason } = entry;
  return [
    ...unknownKeys(entry, ['rule', 'path', 'reason'], `${where}.`),
    ...ruleProblems(rule, where),
    ...path === undefined || typeof path === 'string' ? [] : [`${where}.path must be a string such as spec.glance.**`],
    ...isTooLong(path) ? [`${where}.path has ${path.length} characters, but a path with stars can have at most ${LONGEST_PATTERN}. Use fewer.`] : [],
    ...typeof reason === 'string' && reason.trim() !== '' ? [] : [`${where}.reason is missing: say why the finding is acceptable.`],
  ];
}

function isTooLong(path: unknown): path is string {
  return typeof path === 'string' && path.includes('*') && path.length > LONGEST_PATTERN;
}

function ruleProblems(rule: unknown, where: string): string[] {
  const ids = RULE_FACTS.map(({ id }) => id);
  return typeof rule === 'string' && ids.includes(rule) ? []
    : [`${where}.rule is ${quoted(textOf(rule) ?? 'undefined')}, which is not a rule. ${didYouMean(textOf(rule) ?? '', ids, 'See cdk8s-glance rules.')}`];
}

function unknownKeys(object: JsonObject, known: readonly string[], where: string): string[] {
  return Object.keys(object).filter((key) => !known.includes(key)).map((key) => `${where}${escapedShort(key)} is an unknown key. ${didYouMean(key, known, `Use ${listed(known)}.`)}`);
}

/** A scalar as text; a list or an object as JSON. */
function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  return plainText(value);
}
