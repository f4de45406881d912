import { oneOf, SEVERITIES } from './choice';
import { UsageError } from './command';
import { readSource, reasonOf } from './input';
import { RELEASES, type ReleaseName } from '../facts/release';
import { isJsonObject, type JsonObject } from '../json';
import { parseValues } from '../manifest/reading/parse';
import { documentOf, type ManifestDocument, type ManifestSource } from '../manifest/source';
import type { Severity } from '../rules/engine/rule';
import type { Suppression } from '../rules/engine/suppression';
import { didYouMean, listed, quoted } from '../rules/engine/words';
import { RULE_FACTS } from '../rules/registry';

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
export function readConfig(file: string): Config {
  const source = sourceOf(file);
  const object = objectOf(source);
  const problems = [...unknownKeys(object, ['release', 'failOn', 'suppressions'], ''), ...suppressionProblems(object.suppressions)];
  if (problems.length > 0) {
    throw new UsageError(`${file}: ${problems.join('\n')}`);
  }
  return {
    release: oneOf(`${file}: release`, optionalText(object.release), RELEASES),
    failOn: oneOf(`${file}: failOn`, optionalText(object.failOn), SEVERITIES),
    suppressions: (object.suppressions ?? []) as Suppression[],
    document: documentOf(object, { file, index: 1, root: [], source: { text: source.text, start: 0, end: source.text.length, nth: 0 } }),
  };
}

function sourceOf(file: string): ManifestSource {
  try {
    return readSource(file);
  } catch (error) {
    throw new UsageError(`${file} ${reasonOf(error)}`);
  }
}

function objectOf({ file, text }: ManifestSource): JsonObject {
  const values = parsed(file, text);
  const [value] = values;
  if (values.length !== 1 || !isJsonObject(value)) {
    throw new UsageError(`${file} must contain one object with release, failOn or suppressions.`);
  }
  return value;
}

function parsed(file: string, text: string): unknown[] {
  try {
    return parseValues(text);
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
    ...typeof reason === 'string' && reason.trim() !== '' ? [] : [`${where}.reason is missing: say why the finding is acceptable.`],
  ];
}

function ruleProblems(rule: unknown, where: string): string[] {
  const ids = RULE_FACTS.map(({ id }) => id);
  return typeof rule === 'string' && ids.includes(rule) ? []
    : [`${where}.rule is ${quoted(String(rule))}, which is not a rule. ${didYouMean(String(rule), ids, 'See cdk8s-glance rules.')}`];
}

function unknownKeys(object: JsonObject, known: readonly string[], where: string): string[] {
  return Object.keys(object).filter((key) => !known.includes(key)).map((key) => `${where}${key} is an unknown key. ${didYouMean(key, known, `Use ${listed(known)}.`)}`);
}

function optionalText(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}
