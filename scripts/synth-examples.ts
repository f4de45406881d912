/**
 * Synthesizes every example into `dist/`, or those that are named. They run over the compiled package.
 *
 *     npm run synth                                    compiles, then synthesizes all
 *     npx tsx scripts/synth-examples.ts [NAME …]       over what is compiled already
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const folder = join(root, 'examples');

function main(wanted: string[]): number {
  const known = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'main.ts'))).sort();
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`no such example: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
    return 2;
  }
  if (!existsSync(join(root, 'build', 'lib', 'index.js'))) {
    console.error('nothing is compiled yet: npm run synth does both.');
    return 2;
  }
  // An App without an outdir writes to dist/ in the working directory.
  process.chdir(root);
  return synthesize(wanted.length > 0 ? wanted : known);
}

function synthesize(names: string[]): number {
  let failed = 0;
  names.forEach((name, index) => {
    const file = `dist/${name}.k8s.yaml`;
    rmSync(file, { force: true });
    // Each is a program of its own, which writes its charts when it is loaded.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    require(join(folder, name, 'main.ts'));
    const written = existsSync(file);
    failed += written ? 0 : 1;
    console.log(`[${index + 1}/${names.length}] ${written ? file : `examples/${name} did not write ${file}`}`);
  });
  return failed > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
