/**
 * Synthesizes every example into `dist/`, or those that are named.
 *
 *     npx tsx scripts/synth-examples.ts [NAME …]
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(__dirname, '..', 'examples');
const known = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'main.ts'))).sort();
const wanted = process.argv.length > 2 ? process.argv.slice(2) : known;

const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`no such example: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}
for (const name of wanted) {
  // Each is a program of its own that writes its chart when it is loaded.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require(join(folder, name, 'main.ts'));
  console.log(`dist/${name}.k8s.yaml`);
}
