/*
 * Compares our judgement of objects by their schemas with the API server's own, over mutated manifests.
 *
 *   npx tsx test/oracles/schema/compare.ts [--mutants 2400] [--seed 1] [--definitions ../shared/upstream/crds] [FOLDER…]
 *
 * The folders' manifests (by default ../shared/upstream/samples and dist) are judged as they are and mutated, each for every
 * release. All that the server refuses must be a violation of ours at the same path and the other way round, or be explained
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
import { KNOWN_DIFFERENCES } from './known-differences';
import { type Mutant, mutate } from './mutations';
import { Random } from './random';
import { type Seed, seeds } from './seeds';
import { RELEASES } from '../../../lib/facts/release';
import { schemaFor } from '../../../lib/schemas/schema-for';
import { validate } from '../../../lib/schemas/validate';

const root = resolve(__dirname, '..', '..', '..');

interface Case extends Mutant {
  readonly seed: Seed;
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
      seed: { type: 'string', default: '1' },
      definitions: { type: 'string', default: join(root, '..', 'shared', 'upstream', 'crds') },
    },
  });
  const found = seeds(positionals.length > 0 ? positionals : [join(root, '..', 'shared', 'upstream', 'samples'), join(root, 'dist')]);
  const unchanged = found.map((seed): Case => ({ seed, object: seed.object, mutations: [] }));
  const cases = [...unchanged, ...mutants(found, Number(values.mutants), Number(values.seed))];
  const started = Date.now();
  const tally = await compare(cases, definitionFiles(values.definitions));
  print(found, cases, tally, Date.now() - started);
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
    return { seed: origin, ...mutate(origin.object, schemaFor(random.pick(RELEASES), kind)!, random) };
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
      RELEASES.forEach((release, position) => count(tally, current, release, verdicts[position]));
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
  for (const { seed, object } of cases) {
    const files = RELEASES.map((release) => definitions(release, seed.kind));
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
    const known = KNOWN_DIFFERENCES.find((difference) => difference.explains(disagreement, judged));
    if (known === undefined) {
      tally.unexplained.push(described(disagreement, current, release));
    } else {
      add(tally.explained, known.name);
    }
  }
}

function described({ by, path, what, detail }: Disagreement, { seed, object, mutations }: Case, release: string): string {
  const value = path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], object);
  return `${release} ${seed.kind} of ${seed.source} (${mutations.join(', ')}): only ${by} at ${path}: ${what}: ${detail}; value ${JSON.stringify(value)}`;
}

/** Rules that no case broke: too few mutants. */
function unmet(tally: Tally): string[] {
  return COMPARED_RULES.filter((rule) => !tally.agreed.has(rule));
}

function print(found: readonly Seed[], cases: readonly Case[], tally: Tally, milliseconds: number): void {
  const kinds = new Set(found.map(({ kind }) => kind)).size;
  console.log(`${found.length} manifests of ${kinds} kinds, ${cases.length - found.length} mutants, ${RELEASES.length} releases: ${tally.verdicts} verdicts in ${Math.round(milliseconds / 1000)} s`);
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
