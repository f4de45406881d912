/**
 * Has the real oslo.config, glance_store and Cinder's drivers judge configuration texts, and compares what this library says of them.
 *
 * `npx tsx test/oracles/options/run.ts [--texts NUMBER] [--seed NUMBER]` needs Python 3 with venv, and PyPI the first time: the
 * environments that scripts/generate-options.py makes under `.oracles/` are used.
 */
import { execFileSync, spawn } from 'node:child_process';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { compare, type Tally } from './compare';
import { casesFor } from './generate';
import { ourVerdict, type Case, type TextVerdict } from './verdicts';
import { packagedCatalog, type CatalogService } from '../../../lib/oslo/catalog/catalog';
import { Random } from '../schema/random';

const ROOT = path.resolve(__dirname, '../../..');
const SAMPLES = [path.join(ROOT, '../shared/upstream/samples')];
const LINES = [{ line: '18.0', release: '18.0-fr6' }, { line: 'main', release: 'main' }] as const;
const SERVICES: readonly CatalogService[] = ['glance', 'cinder'];

const { values } = parseArgs({ options: { texts: { type: 'string', default: '1000' }, seed: { type: 'string', default: '20230322' } } });

async function main(): Promise<void> {
  let disagreements = 0;
  for (const { line, release } of LINES) {
    const python = execFileSync('python3', [path.join(ROOT, 'scripts/options/environments.py'), line], { encoding: 'utf8' }).trim();
    for (const tally of await Promise.all(SERVICES.map(async (service) => agreement(python, service, line, release)))) {
      tally.report();
      disagreements += tally.disagreements;
    }
  }
  process.exitCode = disagreements === 0 ? 0 : 1;
}

async function agreement(python: string, service: CatalogService, line: string, release: '18.0-fr6' | 'main'): Promise<Tally> {
  const catalog = packagedCatalog(release);
  const cases = casesFor(service, catalog, SAMPLES, Number(values.texts), new Random(Number(values.seed)));
  const theirs = await judge(python, service, cases);
  return compare(`${service} ${line}`, cases, cases.map((one) => ourVerdict(service, catalog, one)), theirs);
}

/** One process judges all texts. */
async function judge(python: string, service: CatalogService, cases: readonly Case[]): Promise<TextVerdict[]> {
  const child = spawn(python, [path.join(__dirname, 'judge.py'), service], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, PYTHONUTF8: '1' } });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => { output += chunk; });
  child.stdin.end(cases.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const status = await new Promise((resolve) => child.on('close', resolve));
  const verdicts = output.split('\n').filter((text) => text !== '').map((text) => JSON.parse(text) as TextVerdict);
  if (status !== 0 || verdicts.length !== cases.length) {
    throw new Error(`the judge of ${service} ended with status ${String(status)} after ${verdicts.length} of ${cases.length} texts`);
  }
  return verdicts;
}

void main();
