import { readFileSync } from 'node:fs';
import { transformSync } from '@swc/core';
import type * as ReleaseModule from '../../lib/facts/release';
import type * as SchemaFilesModule from '../../lib/schemas/schema-files';

/** The line that a new release adds to the enum, and the line before which it stands. */
const LINE = "  RHOSO_18_0_FR7 = '18.0-fr7',\n";
const NEXT = "  /** The operators' main branch";

/** The module of releases, evaluated from its source with one more line. */
export function withAddedRelease(): typeof ReleaseModule {
  const source = readFileSync('lib/facts/release.ts', 'utf8');
  const { code } = transformSync(source.replace(NEXT, LINE + NEXT), { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } });
  const module = { exports: {} };
  new Function('module', 'exports', code)(module, module.exports);
  return module.exports as typeof ReleaseModule;
}

/** The generated schemas, with those of 18.0-fr6 for the added release too. */
export function withAddedSchemas({ SCHEMA_FILES }: typeof SchemaFilesModule): typeof SchemaFilesModule {
  return { SCHEMA_FILES: { ...SCHEMA_FILES, '18.0-fr7': SCHEMA_FILES['18.0-fr6'] } };
}
