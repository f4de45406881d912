/*
 * Compares what readers of YAML make of manifests: Go's sigs.k8s.io/yaml (kubectl, the API server), PyYAML (Ansible), js-yaml (ours).
 *
 *   npx tsx test/oracles/yaml/run.ts [--objects 5000] [--manifests 20000] [--seed 1] [FILE…]
 *
 * - Every example (by default, dist/*.yaml), and objects of the library with hostile texts in every property: all readers read what the
 *   program meant, or the library refuses the text.
 * - Manifests of other origin with hostile values and mistakes: we read what the API server reads, or report a problem. A manifest that
 *   only Go refuses is a failure, because the judge would call it good.
 *
 * Exit status 1 when a difference is not explained in known-differences.ts. It needs Go, Python 3 with venv, and the Go proxy and PyPI
 * on its first run.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { knownDifference } from './known-differences';
import { hostileManifests } from './manifests';
import { writtenObjects, type Written } from './objects';
import { goReader, ourReader, packageReader, pythonReader, type Reader, type Reading } from './readers';

const root = resolve(__dirname, '..', '..', '..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { objects: { type: 'string', default: '5000' }, manifests: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});

const go = goReader();
const READERS: ReadonlyArray<readonly [string, Reader]> = [['Go', go], ['PyYAML', pythonReader()], ['js-yaml', ourReader], ['yaml', packageReader]];

const examples = positionals.length > 0 ? positionals : readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.yaml')).map((name) => join(root, 'dist', name));
const faults = [
  ...compareExamples(examples),
  ...compareObjects(writtenObjects(Number(values.objects), Number(values.seed))),
  ...compareManifests(hostileManifests(Number(values.manifests), Number(values.seed))),
];
faults.slice(0, 40).forEach((fault) => console.log(fault.slice(0, 600)));
process.exitCode = faults.length === 0 ? 0 : 1;

/** All readers read the same. */
function compareExamples(files: readonly string[]): string[] {
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const readings = READERS.map(([name, read]) => ({ name, results: read(texts) }));
  const found = files.flatMap((file, index) => readings.filter(({ results }) => !same(results[index], readings[0].results[index]))
    .map(({ name, results }) => `${file}: ${name} reads ${shown(results[index])}, Go ${shown(readings[0].results[index])}`));
  console.log(`${files.length} examples: ${found.length} differences between ${READERS.map(([name]) => name).join(', ')}`);
  return [...found, ...files.length === 0 ? ['no examples: run npm run synth'] : []];
}

/** All readers read what the program meant. */
function compareObjects(objects: readonly Written[]): string[] {
  const written = objects.filter((one) => 'text' in one);
  const found = READERS.flatMap(([name, read]) => {
    const results = read(written.map(({ text }) => text));
    return written.flatMap(({ text, objects: meant }, index) => (same(results[index], { documents: meant }) ? []
      : [`${JSON.stringify(text)}: ${name} reads ${shown(results[index])}, meant is ${JSON.stringify(meant)}`]));
  });
  console.log(`${objects.length} objects with hostile texts, of which ${objects.length - written.length} are refused: ${found.length} differences`);
  return found;
}

/** We read what the API server reads, or report a problem. */
function compareManifests(texts: readonly string[]): string[] {
  const ours = ourReader(texts);
  const theirs = go(texts);
  const counts = { 'same': 0, 'both refuse': 0, 'only we refuse': 0 };
  const known = new Map<string, number>();
  const found: string[] = [];
  texts.forEach((text, index) => {
    const [our, their] = [ours[index], theirs[index]];
    const difference = 'error' in our || same(our, their) ? undefined : knownDifference(text, our, their);
    if ('error' in our) {
      counts['error' in their ? 'both refuse' : 'only we refuse']++;
    } else if (same(our, their)) {
      counts.same++;
    } else if (difference !== undefined) {
      known.set(difference, (known.get(difference) ?? 0) + 1);
    } else {
      found.push(`${JSON.stringify(text)}: ours ${shown(our)}, Go ${shown(their)}`);
    }
  });
  console.log(`${texts.length} hostile manifests:`, counts, 'known differences:', Object.fromEntries(known), `not explained: ${found.length}`);
  return found;
}

function same(left: Reading, right: Reading): boolean {
  return 'documents' in left && 'documents' in right && isDeepStrictEqual(left.documents, right.documents);
}

function shown(reading: Reading): string {
  return JSON.stringify(reading).slice(0, 200);
}
