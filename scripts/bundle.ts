/**
 * Bundles the compiled code of each entry point into one file, because Node takes far longer to find and open a hundred small
 * files than to run them. Modules that are loaded on first use still are. Packages and data stay separate files. Nothing is
 * minified, so that stack traces stay readable.
 */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = resolve(__dirname, '..');
const lib = join(root, 'build', 'lib');
const COMMAND = join('cli', 'main.js');
const ENTRY_POINTS = ['index.js', COMMAND];

/** The name of the bundled command, beside the file that starts it. */
const PROGRAM = 'program.js';

/** Starts the command. From version 22.1 on, Node keeps the compiled code of modules that are loaded after the first line. */
const START = `#!/usr/bin/env node
require('node:module').enableCompileCache?.();
require('./${PROGRAM}');
`;
const { peerDependencies, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Resolves data relative to the bundle instead of the module that loads it. */
function dataBeside(file: string): Plugin {
  return {
    name: 'data',
    setup: ({ onResolve }) => onResolve({ filter: /\.json$/ }, ({ resolveDir, path }) => (
      { path: relative(dirname(file), join(resolveDir, path)), external: true })),
  };
}

async function bundle(entryPoint: string): Promise<string> {
  const outfile = join(lib, `${entryPoint}.bundle`);
  await build({
    entryPoints: [join(lib, entryPoint)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: [...Object.keys(peerDependencies), ...Object.keys(dependencies)],
    plugins: [dataBeside(outfile)],
  });
  return outfile;
}

async function main(): Promise<void> {
  const bundles = await Promise.all(ENTRY_POINTS.map(bundle));
  const loose = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  loose.forEach((file) => rmSync(join(lib, file)));
  bundles.forEach((file) => renameSync(file, file.replace(/\.bundle$/, '')));
  renameSync(join(lib, COMMAND), join(lib, dirname(COMMAND), PROGRAM));
  writeFileSync(join(lib, COMMAND), START, { mode: 0o755 });
}

void main();
