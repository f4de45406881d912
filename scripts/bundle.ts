/**
 * Bundles the compiled code of each entry point into one file, because Node takes far longer to find and open a hundred small
 * files than to run them. Modules that are loaded on first use still are. Peer packages and data stay separate files. Nothing is
 * minified, so that stack traces stay readable.
 */
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = resolve(__dirname, '..');
const lib = join(root, 'build', 'lib');
const ENTRY_POINTS = ['index.js', join('cli', 'main.js')];
const { peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

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
    external: Object.keys(peerDependencies),
    plugins: [dataBeside(outfile)],
  });
  return outfile;
}

async function main(): Promise<void> {
  const bundles = await Promise.all(ENTRY_POINTS.map(bundle));
  const loose = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  loose.forEach((file) => rmSync(join(lib, file)));
  bundles.forEach((file) => renameSync(file, file.replace(/\.bundle$/, '')));
}

void main();
