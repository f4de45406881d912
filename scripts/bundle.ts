/**
 * Bundles the compiled code into a few files, because Node takes far longer to find and open a hundred small files than to run them.
 *
 * `index.js` holds the constructs, `judging.js` the judge, which the constructs load when they need it, and `program.js` the command.
 * What several of them need is in files beside them (`chunk-HASH.js`), each loaded once. Packages and data stay separate files. Nothing
 * is minified, so that stack traces stay readable.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { build, type Plugin, transform } from 'esbuild';

const root = resolve(__dirname, '..');
const lib = join(root, 'build', 'lib');
const COMMAND = join('cli', 'main.js');
const JUDGING = join(lib, 'judging');

/** The files that are loaded by their names, each with its source. */
const ENTRY_POINTS = { index: join(lib, 'index.js'), judging: `${JUDGING}.js`, program: join(lib, COMMAND) };

/** Starts the command. From version 22.1 on, Node keeps the compiled code of modules that are loaded after the first line. */
const START = `#!/usr/bin/env node
require('node:module').enableCompileCache?.();
require('../program.js');
`;
const { peerDependencies, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Leaves data and the judge as files that are loaded on demand. All bundles are in one folder, so the paths hold in each. */
const onDemand: Plugin = {
  name: 'on-demand',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\.json$/ }, ({ resolveDir, path }) => ({ path: relative(lib, join(resolveDir, path)), external: true }));
    onResolve({ filter: /\/judging$/ }, ({ resolveDir, path }) => (
      join(resolveDir, path) === JUDGING ? { path: `./${basename(JUDGING)}.js`, external: true } : undefined));
  },
};

/** The bundles by their paths. */
async function bundles(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: ENTRY_POINTS,
    outdir: lib,
    bundle: true,
    // Shared code in files of its own is a feature of ECMAScript modules only.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: [...Object.keys(peerDependencies), ...Object.keys(dependencies)],
    plugins: [onDemand],
    write: false,
  });
  const files = await Promise.all(outputFiles.map(async ({ path, text }) => [path, await commonJs(text)] as const));
  return new Map(files.map(([path, code]) => [path, path === ENTRY_POINTS.index ? code + namesFor(path) : code]));
}

/** The names of a CommonJS module, in a line that never runs, from which Node knows them when an ECMAScript module imports them. */
function namesFor(path: string): string {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return `0 && (module.exports = { ${Object.keys(require(path) as object).join(', ')} });\n`;
}

/** A bundle as a CommonJS module, in which `require` is that of Node. */
async function commonJs(bundle: string): Promise<string> {
  const source = bundle.replace(/^export default (require_\w+\(\));$/m, 'module.exports = $1;').replace(/\b__require\(/g, 'require(');
  const { code } = await transform(source, { format: 'cjs', platform: 'node', target: 'node20' });
  return code;
}

async function main(): Promise<void> {
  const files = await bundles();
  const loose = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  loose.forEach((file) => rmSync(join(lib, file)));
  files.forEach((code, file) => writeFileSync(file, code));
  writeFileSync(join(lib, COMMAND), START, { mode: 0o755 });
}

void main();
