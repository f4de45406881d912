import { execFileSync } from 'node:child_process';
import { globFiles } from './glob-files';

/** What is packed beside declarations, plain API objects and data. */
const ALWAYS = ['.jsii', 'LICENSE', 'README.md', 'package.json', 'build/lib/index.js', 'build/lib/judging.js', 'build/lib/program.js', 'build/lib/cli/main.js'];

/** Code that several of these files share. */
const SHARED_CODE = /^build\/lib\/chunk-[A-Z0-9]{8}\.js$/;

/**
 * Tells what a package holds that it should not, and what it lacks.
 *
 * @param root the project's folder.
 * @param archive the packed file.
 * @returns a line for each; none when all is as it should be.
 */
export function wrongFiles(root: string, archive: string, bundled: readonly string[]): string[] {
  const wanted = new Set([
    ...ALWAYS,
    ...built(root, 'lib', '.ts', '.d.ts'),
    ...built(root, 'imports', '.ts', '.d.ts', '.js'),
    ...built(root, 'schemas', '.json', '.json'),
  ]);
  const found = filesOf(archive).filter((file) => !bundled.some((name) => file.startsWith(`node_modules/${name}/`)));
  return [
    ...found.filter((file) => !wanted.has(file) && !SHARED_CODE.test(file)).map((file) => `${file} does not belong in the package`),
    ...[...wanted].filter((file) => !found.includes(file)).map((file) => `${file} is missing in the package`),
  ];
}

function filesOf(archive: string): string[] {
  const listing = execFileSync('tar', ['--list', '--gzip', `--file=${archive}`], { encoding: 'utf8', maxBuffer: 268_435_456 });
  return listing.split('\n').filter((line) => line !== '').map((line) => line.replace(/^package\//, ''));
}

/** What the build makes of the files of a folder: the same names, with these endings. */
function built(root: string, folder: string, ending: string, ...endings: string[]): string[] {
  return globFiles(root, folder, ending).flatMap((file) => endings.map((other) => `build/${file.slice(0, -ending.length)}${other}`));
}
