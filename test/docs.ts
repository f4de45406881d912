import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { ModuleKind, transpileModule } from 'typescript';
import * as library from '../lib/index';

/** A code block of a document. */
export interface CodeBlock {
  readonly language: string;
  readonly text: string;
}

/** The code blocks under a heading of a document at the root of the project, in order. */
export function blocksOf(document: string, heading: string): CodeBlock[] {
  const section = readDocument(document).split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return Array.from(section.matchAll(/^```(\w+)\n([^]*?)^```$/gm), ([, language, text]) => ({ language, text }));
}

/** The headings of a document. */
export function headingsOf(document: string): string[] {
  return Array.from(readDocument(document).matchAll(/^## (.+)$/gm), ([, heading]) => heading);
}

/** Runs a program in TypeScript. */
export function runProgram(program: string): void {
  const { outputText } = transpileModule(program, { compilerOptions: { module: ModuleKind.CommonJS } });
  const modules: Readonly<Record<string, unknown>> = { 'cdk8s': cdk8s, 'cdk8s-plus-27': kplus, 'cdk8s-openstack-glance': library };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  (new Function('require', 'exports', outputText) as (require: (name: string) => unknown, exports: object) => void)((name) => modules[name], {});
}

function readDocument(document: string): string {
  return readFileSync(join(__dirname, '..', document), 'utf8');
}
