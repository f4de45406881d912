/**
 * Synthesizes every example, or the named ones, into `dist/`, with the compiled package.
 *
 *     npm run synth                                    compiles, then synthesizes every example
 *     npx tsx scripts/synth-examples.ts [NAME …]       uses the existing build
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const folder = join(root, 'examples');

function main(wanted: string[]): number {
  const known = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'main.ts'))).sort();
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`unknown example: ${unknown.join(', ')}. The examples are ${known.join(', ')}.`);
    return 2;
  }
  if (!existsSync(join(root, 'build', 'lib', 'index.js'))) {
    console.error('the package is not compiled: run `npm run synth`, which compiles it first.');
    return 2;
  }
  // An App without an outdir writes to dist/ in the working directory.
  process.chdir(root);
  return synthesize(wanted.length > 0 ? wanted : known);
}

function synthesize(names: string[]): number {
  const written = names.filter((name, index) => {
    process.stdout.write(`[${index + 1}/${names.length}] `);
    const problem = problemOf(name);
    console.log(problem === undefined ? fileOf(name) : `examples/${name} FAILED: ${problem}`);
    return problem === undefined;
  });
  return written.length === names.length ? 0 : 1;
}

function problemOf(name: string): string | undefined {
  rmSync(fileOf(name), { force: true });
  try {
    // Each example is a program that writes its charts when it is loaded.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    require(join(folder, name, 'main.ts'));
  } catch (error) {
    return (error as Error).message;
  }
  return existsSync(fileOf(name)) ? undefined : `${fileOf(name)} is missing`;
}

function fileOf(name: string): string {
  return `dist/${name}.k8s.yaml`;
}

process.exitCode = main(process.argv.slice(2));
