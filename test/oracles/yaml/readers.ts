import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { parseSpan } from '../../../lib/manifest/reading/parse';
import { splitStream } from '../../../lib/manifest/reading/split';
import { pythonWith } from '../python-environment';

/** What a reader says of a text: its documents, or why it refuses the text. */
export type Reading = { readonly documents: readonly unknown[] } | { readonly error: string };

/** Reads texts in another language, all in one process. */
export type Reader = (texts: readonly string[]) => Reading[];

/** The YAML reader of kubectl and the API server. It needs Go, and the Go proxy on its first run. */
export function goReader(): Reader {
  const folder = mkdtempSync(join(tmpdir(), 'yaml-oracle-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  const program = join(folder, 'yaml');
  execFileSync('go', ['build', '-o', program, '.'], { cwd: __dirname, stdio: 'inherit' });
  return (texts) => answers<Array<{ value?: unknown; error?: string }>>(program, [], texts).map((documents) => {
    const error = documents.find((document) => document.error !== undefined)?.error;
    return error === undefined ? { documents: withoutSigns(documents.map(({ value }) => value)) } : { error };
  });
}

/** The values without the sign of zero, which JSON in JavaScript does not have. */
function withoutSigns(values: readonly unknown[]): unknown[] {
  return JSON.parse(JSON.stringify(values)) as unknown[];
}

/** PyYAML, which Ansible uses. It needs Python 3 with venv, and PyPI on its first run. */
export function pythonReader(): Reader {
  const python = pythonWith(join(__dirname, 'requirements.txt'), 'yaml');
  return (texts) => answers<Reading>(python, [join(__dirname, 'read.py')], texts);
}

function answers<T>(program: string, args: readonly string[], texts: readonly string[]): T[] {
  const input = texts.map((text) => `${JSON.stringify(text)}\n`).join('');
  const output = execFileSync(program, args, { input, encoding: 'utf8', maxBuffer: 2 ** 30, env: { ...process.env, PYTHONUTF8: '1' } });
  return output.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

/** The reader of this library. It reports a document that is only text (`lib/manifest/read.ts`). */
export const ourReader: Reader = (texts) => texts.map((text) => reading(() => Array.from(splitStream(text))
  .flatMap(({ start, end, isFollowed }) => parseSpan(text.slice(start, end), isFollowed)).map(notText)));

function notText(value: unknown): unknown {
  if (typeof value !== 'object') {
    throw new Error('is plain text, not a manifest');
  }
  return value;
}

/** The package `yaml`, by which cdk8s writes. */
export const packageReader: Reader = (texts) => texts.map((text) => reading(() => parseAllDocuments(text, { version: '1.1', logLevel: 'silent' })
  .map((document) => document.toJS({ maxAliasCount: -1 }) as unknown)));

function reading(read: () => readonly unknown[]): Reading {
  try {
    // Through JSON, as Go and Python answer.
    return { documents: withoutSigns(read().filter((document) => document !== null)) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}
