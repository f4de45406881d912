import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

/** The folder of the project. */
export const ROOT = resolve(__dirname, '..');

/** JavaScript of a program, in a folder from which it finds the compiled package by its name. */
export function compiled(source: string): string {
  if (!existsSync(join(ROOT, 'build', 'lib', 'index.js'))) {
    throw new Error('nothing is compiled yet: run `npm run synth` first');
  }
  const folder = join(ROOT, 'build', 'bench');
  const target = join(folder, `${source.replace(/\.ts$/, '').replaceAll('/', '-')}.js`);
  const { outputText } = transpileModule(readFileSync(join(ROOT, source), 'utf8'), {
    compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true },
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(target, outputText);
  return target;
}
