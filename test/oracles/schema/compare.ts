/*
 * Compares our judgement of objects by their schemas, and of their metadata and data, with the API server's own, over mutated manifests.
 *
 *   npx tsx test/oracles/schema/compare.ts [--mutants 2400] [--metadata 3000] [--seed 1] [--definitions ../shared/upstream/crds] [FOLDER…]
 *
 * The folders' manifests (by default ../shared/upstream/samples, ../shared/real and dist) are judged as they are and mutated, each for every
 * release. Metadata, and the data of Secrets and ConfigMaps, are the same in each release, and judged once. All that the server refuses must be a violation of ours at the same path and the other way round, or be explained
 * in known-differences.ts. Exit status 1 when something is not, or when the mutants leave a rule unbroken. It needs Go, and the
 * Go proxy on its first run.
 */
import { execFileSync, spawn } from 'child_process';
import { once } from 'events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join, resolve } from 'path';
import { createInterface } from 'readline';
import { parseArgs } from 'util';
import { parse } from 'yaml';
import { COMPARED_RULES, type Disagreement, disagreements, type Judged, type Verdict, withPlainPaths } from './agreement';
import { KNOWN_DIFFERENCES, KNOWN_METADATA_DIFFERENCES } from './known-differences';
import { judgedMetadata, metadataDisagreements, METADATA_RULES } from './metadata-agreement';
import { mutateMetadata } from './metadata-mutations';
import { type Mutant, mutate } from './mutations';
import { Random } from './random';
import { dataSeeds, type Seed, seeds } from './seeds';
import { RELEASES, type ReleaseName } from '../../../lib/facts/release';
import { schemaFor } from '../../../lib/schemas/schema-for';
import { validate } from '../../../lib/schemas/validate';

const root = resolve(__dirname, '..', '..', '..');

interface Case extends Mutant {
  readonly seed: Seed;

  /** The releases for which the server judges the object by its schema. */
  readonly releases: readonly ReleaseName[];
}

interface Tally {
  verdicts: number;
  refusals: number;
  unknown: number;
  agreed: Map<string, number>;
  explained: Map<string, number>;
  unexplained: string[];
}

main().then((status) => process.exitCode = status, (error) => {
  console.error(error);
  process.exitCode = 2;
});

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      mutants: { type: 'string', default: '2400' },
      metadata: { type: 'string', default: '3000' },
      seed: { type: 'string', default: '1' },
      definitions: { type: 'string', default: join(root, '..', 'shared', 'upstream', 'crds') },
    },
  });
  const shared = join(root, '..', 'shared');
  const folders = positionals.length > 0 ? positionals : [join(shared, 'upstream', 'samples'), join(shared, 'real'), join(root, 'dist')];
  const found = seeds(folders);
  const withoutSchema = dataSeeds(folders);
  const cases = [
    ...found.map((seed): Case => ({ seed, releases: RELEASES, object: seed.object, mutations: [] })),
    ...withoutSchema.map((seed): Case => ({ seed, releases: [], object: seed.object, mutations: [] })),
    ...mutants(found, Number(values.mutants), Number(values.seed)),
    ...metadataMutants([...found, ...withoutSchema], Number(values.metadata), Number(values.seed)),
  ];
  const started = Date.now();
  const tally = await compare(cases, definitionFiles(values.definitions));
  print(found.length + withoutSchema.length, cases, tally, Date.now() - started);
  return tally.unexplained.length === 0 && unmet(tally).length === 0 ? 0 : 1;
}

/** As many mutants of each kind as of any other, whichever manifest they come from. */
function mutants(found: readonly Seed[], length: number, seed: number): Case[] {
  const random = new Random(seed);
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const weighted = [...kinds, ...Array<string>(kinds.length).fill('OpenStackControlPlane')];
  return Array.from({ length }, () => {
    const kind = random.pick(weighted);
    const origin = random.pick(found.filter((candidate) => candidate.kind === kind));
    return { seed: origin, releases: RELEASES, ...mutate(origin.object, schemaFor(random.pick(RELEASES), kind)!, random) };
  });
}

/** Mutants that differ in what has no schema. */
function metadataMutants(found: readonly Seed[], length: number, seed: number): Case[] {
  const random = new Random(seed);
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return Array.from({ length }, () => {
    const kind = random.pick(kinds);
    const origin = random.pick(found.filter((candidate) => candidate.kind === kind));
    return { seed: origin, releases: [], object: mutateMetadata(origin.object, random), mutations: ['metadata'] };
  });
}

async function compare(cases: readonly Case[], definitions: (release: string, kind: string) => string): Promise<Tally> {
  const tally: Tally = { verdicts: 0, refusals: 0, unknown: 0, agreed: new Map(), explained: new Map(), unexplained: [] };
  const binary = mkdtempSync(join(tmpdir(), 'schema-oracle-'));
  try {
    execFileSync('go', ['build', '-o', join(binary, 'oracle'), '.'], { cwd: __dirname, stdio: 'inherit' });
    const oracle = spawn(join(binary, 'oracle'), { stdio: ['pipe', 'pipe', 'inherit'] });
    const closed = once(oracle, 'close');
    const asked = ask(oracle.stdin, cases, definitions);
    let index = 0;
    for await (const line of createInterface({ input: oracle.stdout })) {
      const verdicts: Verdict[] = JSON.parse(line);
      const current = cases[index++];
      current.releases.forEach((release, position) => count(tally, current, release, verdicts[position]));
      countMetadata(tally, current, verdicts[verdicts.length - 1]);
    }
    await asked;
    const [status] = await closed;
    if (status !== 0 || index !== cases.length) {
      throw new Error(`the oracle ended with status ${status} after ${index} of ${cases.length} answers`);
    }
  } finally {
    rmSync(binary, { recursive: true });
  }
  return tally;
}

async function ask(input: NodeJS.WritableStream, cases: readonly Case[], definitions: (release: string, kind: string) => string): Promise<void> {
  for (const { seed, object, releases } of cases) {
    const files = releases.map((release) => definitions(release, seed.kind));
    if (!input.write(`${JSON.stringify({ definitions: files, object })}\n`)) {
      await once(input, 'drain');
    }
  }
  input.end();
}

function count(tally: Tally, current: Case, release: string, server: Verdict): void {
  // Through JSON, as the server got it.
  const object = JSON.parse(JSON.stringify(current.object));
  const judged: Judged = { ours: validate(schemaFor(release, current.seed.kind)!, object), server: withPlainPaths(server) };
  tally.verdicts++;
  tally.refusals += server.errors.length;
  tally.unknown += server.unknown.length;
  const found = disagreements(judged);
  const disputed = new Set(found.map(({ path, what }) => `${path} ${what}`));
  for (const { rule, path } of judged.ours) {
    if (!disputed.has(`${path.join('.')} ${rule}`)) {
      add(tally.agreed, rule);
    }
  }
  for (const disagreement of found) {
    explain(tally, disagreement, current, release, KNOWN_DIFFERENCES.find((difference) => difference.explains(disagreement, judged)));
  }
}

function countMetadata(tally: Tally, current: Case, server: Verdict): void {
  const judged = judgedMetadata(JSON.parse(JSON.stringify(current.object)) as Record<string, unknown>, server);
  tally.verdicts++;
  tally.refusals += server.errors.length;
  tally.unknown += server.unknown.length;
  const found = metadataDisagreements(judged);
  if (!found.some(({ by }) => by === 'us')) {
    judged.ours.forEach(({ rule }) => add(tally.agreed, rule));
  }
  for (const disagreement of found) {
    explain(tally, disagreement, current, 'any release', KNOWN_METADATA_DIFFERENCES.find((difference) => difference.explains(disagreement, judged)));
  }
}

function explain(tally: Tally, disagreement: Disagreement, current: Case, release: string, known: { readonly name: string } | undefined): void {
  if (known === undefined) {
    tally.unexplained.push(described(disagreement, current, release));
  } else {
    add(tally.explained, known.name);
  }
}

function described({ by, path, what, detail }: Disagreement, { seed, object, mutations }: Case, release: string): string {
  const value = path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], object);
  return `${release} ${seed.kind} of ${seed.source} (${mutations.join(', ')}): only ${by} at ${path}: ${what}: ${detail}; value ${JSON.stringify(value)}`;
}

/** Rules that no case broke: too few mutants. */
function unmet(tally: Tally): string[] {
  return [...COMPARED_RULES, ...METADATA_RULES.map(({ id }) => id)].filter((rule) => !tally.agreed.has(rule));
}

function print(seedCount: number, cases: readonly Case[], tally: Tally, milliseconds: number): void {
  const kinds = new Set(cases.map(({ seed }) => seed.kind)).size;
  console.log(`${seedCount} manifests of ${kinds} kinds, ${cases.length - seedCount} mutants, ${RELEASES.length} releases: ${tally.verdicts} verdicts in ${Math.round(milliseconds / 1000)} s`);
  console.log(`the API server: ${tally.refusals} refusals, ${tally.unknown} unknown fields`);
  console.log('agreed, by our rule:', Object.fromEntries([...tally.agreed].sort()));
  console.log('explained:', Object.fromEntries([...tally.explained].sort()));
  console.log('rules that no case broke:', unmet(tally));
  console.log(`not explained: ${tally.unexplained.length}`);
  tally.unexplained.slice(0, 40).forEach((line) => console.log(`  ${line.slice(0, 400)}`));
}

function definitionFiles(folder: string): (release: string, kind: string) => string {
  const files = new Map<string, string>();
  for (const release of [...RELEASES, 'platform']) {
    for (const file of readdirSync(join(folder, release)).filter((name) => name.endsWith('.yaml'))) {
      const path = join(folder, release, file);
      files.set(`${release} ${parse(readFileSync(path, 'utf8')).spec.names.kind}`, path);
    }
  }
  return (release, kind) => files.get(`${release} ${kind}`) ?? files.get(`platform ${kind}`)!;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
