/*
 * Writes docs/pictures.md, a picture of what each example writes, from dist/.
 *
 *   npx tsx scripts/generate-pictures.ts
 *   npx tsx scripts/generate-pictures.ts --check    writes nothing; exit status 1 if the file is stale
 *
 * Run `npm run synth` before.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { finish } from './generated-files';
import { readManifests } from '../lib/manifest/read';
import { mermaid } from '../lib/picture/mermaid';
import { pictureOf } from '../lib/picture/picture';

const ENDING = '.k8s.yaml';

const root = resolve(__dirname, '..');

const { values: { check } } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
process.exitCode = finish(root, new Map([['docs/pictures.md', page()]]), [], check, 'npx tsx scripts/generate-pictures.ts');

function page(): string {
  const files = readdirSync(join(root, 'dist')).filter((name) => name.endsWith(ENDING)).sort();
  return [
    '# Pictures of the examples',
    '',
    '`cdk8s-glance picture FILE` draws such a flowchart of any manifest.',
    '',
    ...files.flatMap((file) => section(file.slice(0, -ENDING.length), readFileSync(join(root, 'dist', file), 'utf8'))),
  ].join('\n');
}

function section(name: string, text: string): string[] {
  const graph = pictureOf(readManifests([{ file: name, text }]).documents);
  const title = existsSync(join(root, 'examples', name)) ? `[${name}](../examples/${name})` : name;
  return graph.parts.length === 0 ? [] : [`## ${title}`, '', '```mermaid', mermaid(graph).trimEnd(), '```', ''];
}
