import { execFileSync } from 'node:child_process';
import { globFiles } from './glob-files';

/** What is packed beside compiled code and data. */
const ALWAYS = ['.jsii', 'LICENSE', 'README.md', 'package.json'];

/**
 * Tells what a package holds that it should not, and what it lacks.
 *
 * @param root the project's folder.
 * @param archive the packed file.
 * @returns a line for each; none when all is as it should be.
 */
export function wrongFiles(root: string, archive: string, bundled: readonly string[]): string[] {
  const wanted = new Set([...ALWAYS, ...compiled(root, 'lib'), ...compiled(root, 'imports'), ...copied(root, 'schemas')]);
  const found = filesOf(archive).filter((file) => !bundled.some((name) => file.startsWith(`node_modules/${name}/`)));
  return [
    ...found.filter((file) => !wanted.has(file)).map((file) => `${file} does not belong in the package`),
    ...[...wanted].filter((file) => !found.includes(file)).map((file) => `${file} is missing in the package`),
  ];
}

function filesOf(archive: string): string[] {
  const listing = execFileSync('tar', ['--list', '--gzip', `--file=${archive}`], { encoding: 'utf8', maxBuffer: 268_435_456 });
  return listing.split('\n').filter((line) => line !== '').map((line) => line.replace(/^package\//, ''));
}

/** Each source gives its code and its declarations, and nothing else does. */
function compiled(root: string, folder: string): string[] {
  return globFiles(root, folder, '.ts').flatMap((file) => ['.js', '.d.ts'].map((ending) => `build/${file.replace(/\.ts$/, ending)}`));
}

function copied(root: string, folder: string): string[] {
  return globFiles(root, folder, '.json').map((file) => `build/${file}`);
}
