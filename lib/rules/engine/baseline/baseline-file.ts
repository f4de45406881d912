import { baselineEntry, type BaselineEntry } from './baseline';
import { canonicalJson, isJsonObject, type JsonObject } from '../../../json';
import type { Finding } from '../finding';

/** The kind of a baseline file, so that it is not taken for a manifest without a kind. */
const KIND = 'GlanceBaseline';

/** The version of the format. */
const VERSION = 1;

const REQUIRED: ReadonlyArray<keyof BaselineEntry> = ['rule', 'kind', 'namespace', 'name', 'place', 'message'];

/** The text of a baseline file with some findings: JSON, in an order that does not depend on files and lines. */
export function baselineText(findings: readonly Finding[]): string {
  const entries = findings.map(baselineEntry).map((entry) => ({ entry, key: canonicalJson(REQUIRED.map((field) => entry[field])) }));
  const sorted = entries.sort((left, right) => (left.key < right.key ? -1 : 1)).map(({ entry }) => entry);
  return `${JSON.stringify({ kind: KIND, version: VERSION, findings: sorted }, undefined, 2)}\n`;
}

/**
 * The entries of a baseline file.
 *
 * @throws when the text is not a baseline of this version
 */
export function baselineEntries(text: string): BaselineEntry[] {
  const { version, findings } = parsed(text);
  if (version !== VERSION) {
    throw new Error(`has version ${JSON.stringify(version)}, but must have version ${VERSION}. Write it again with --write-baseline.`);
  }
  if (!Array.isArray(findings) || !findings.every(isEntry)) {
    throw new Error(`must contain findings, each with ${REQUIRED.join(', ')} as strings. Write it again with --write-baseline.`);
  }
  return findings;
}

function parsed(text: string): JsonObject {
  const value = parsedJson(text);
  if (!isJsonObject(value) || value.kind !== KIND) {
    throw new Error(`is not a baseline: a baseline is a JSON object of kind ${KIND}. Write it with cdk8s-glance lint --write-baseline FILE PATH.`);
  }
  return value;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is BaselineEntry {
  return isJsonObject(value) && REQUIRED.every((field) => typeof value[field] === 'string') && ['undefined', 'string'].includes(typeof value.value);
}
