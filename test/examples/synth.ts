import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { JsonObject } from '../../lib/json';

/**
 * The objects that an example writes. It runs over the sources, in a temporary folder instead of `dist/`.
 *
 * @param file the name of the file, without its extension
 */
export function objectsOf(example: string, file = example): JsonObject[] {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  const before = process.env.CDK8S_OUTDIR;
  process.env.CDK8S_OUTDIR = folder;
  try {
    // An example is a program that writes its charts when it is loaded.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    jest.isolateModules(() => require(join(__dirname, '..', '..', 'examples', example, 'main.ts')));
    return parseAllDocuments(readFileSync(join(folder, `${file}.k8s.yaml`), 'utf8')).map((document) => document.toJS() as JsonObject);
  } finally {
    restore('CDK8S_OUTDIR', before);
    rmSync(folder, { recursive: true });
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) {
    delete process.env[name];
  } else {
    process.env[name] = value;
  }
}
