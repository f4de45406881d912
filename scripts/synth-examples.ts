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
    console.log(problem === undefined ? filesOf(name).join(' ') : `examples/${name} FAILED: ${problem}`);
    return problem === undefined;
  });
  return written.length === names.length ? 0 : 1;
}

function problemOf(name: string): string | undefined {
  filesOf(name).forEach((file) => rmSync(file));
  try {
    // Each example is a program that writes its charts when it is loaded.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    require(join(folder, name, 'main.ts'));
  } catch (error) {
    return (error as Error).message;
  }
  return filesOf(name).length > 0 ? undefined : `dist/${name}.k8s.yaml is missing`;
}

/** The files of an example: one, or one for each environment, `NAME.ENVIRONMENT.k8s.yaml`. */
function filesOf(name: string): string[] {
  const files = existsSync('dist') ? readdirSync('dist') : [];
  return files.filter((file) => file.startsWith(`${name}.`) && file.endsWith('.k8s.yaml')).map((file) => `dist/${file}`).sort();
}

process.exitCode = main(process.argv.slice(2));
