import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPARISON_HEAD, memoryRow, timeRow } from './comparison';
import { ROOT } from './compiled';
import { jsonSchemas, kubeconform } from './kubeconform';
import { type Command, measure, median, minimum } from './measure';
import { example, layOut, output } from './one-sample';
import { mebibytes, milliseconds, ratio, table } from './table';
import { workFolder } from './work-folder';

const MANY = 5 * 2 ** 20;
const FILES = [10, 100, 1_000];
/** The samples contain mistakes, which both tools find: that is not a failure. */
const STATUSES = [0, 1];

/** (e) Lint of all samples, repeated to 5 MiB, against `kubeconform -strict` with the same schemas. */
export function lintSamples(rounds: number): string {
  const file = repeated(samples(), MANY);
  const theirs: Command = {
    program: kubeconform(),
    args: ['-strict', '-ignore-missing-schemas', '-schema-location', jsonSchemas(), '-output', 'json', file],
    statuses: STATUSES,
  };
  const [ours, kubeconformed] = measure([lint(file), theirs], rounds);
  return table(COMPARISON_HEAD, [
    timeRow('(e) lint of 5 MiB, time', ours, kubeconformed, { atMost: 0.5 }),
    memoryRow('(e) lint of 5 MiB, memory', ours, kubeconformed, { atMost: 1 }),
  ]);
}

/** (f) How the time of a lint grows with the number of files. */
export function lintGrowth(rounds: number): string {
  const measured = measure([...FILES.map((count) => lint(folderOf(samples(), count))), lint(folderOf(samples(), 1))], Math.min(rounds, 5));
  const one = minimum(measured[FILES.length].times);
  const times = FILES.map((_, index) => minimum(measured[index].times));
  const each = times.map((time, index) => (time - one) / (FILES[index] - 1));
  const linear = each[2] <= 1.1 * each[1];
  return table(['', ...FILES.map((count) => `${count} files`), 'growth', 'goal', 'met'], [
    ['(f) lint, time', ...times.map(milliseconds), '', '', ''],
    ['(f) lint, each more', ...each.map(milliseconds), ratio(each[2], each[1]), '≤ 1.1×', linear ? 'yes' : 'no'],
    ['(f) lint, memory', ...FILES.map((_, index) => mebibytes(median(measured[index].memories))), '', '', ''],
  ]);
}

/** (g) Lint of one sample, against `kubectl kustomize` of the same laid out as base and patch. */
export function lintOne(rounds: number): string {
  const file = join(workFolder(), 'one.yaml');
  const theirs: Command = { program: 'kubectl', args: ['kustomize', layOut()] };
  writeFileSync(file, output(example('ceph'), 'ceph'));
  const [ours, kustomize] = measure([lint(file), theirs], rounds);
  return table(COMPARISON_HEAD, [
    timeRow('(g) lint of one sample, time', ours, kustomize, { atMost: 0.45 }),
    memoryRow('(g) lint of one sample, memory', ours, kustomize),
  ]);
}

function lint(path: string): Command {
  return lintCommand(path, STATUSES);
}

/** The command that judges a file or a folder. */
export function lintCommand(path: string, statuses: readonly number[], ...options: readonly string[]): Command {
  return { program: 'node', args: [join(ROOT, 'build', 'lib', 'cli', 'main.js'), 'lint', '--format', 'json', ...options, path], statuses };
}

/** Upstream's samples where they are beside the project, else what the examples wrote. */
function samples(): string[] {
  const folders = [join(ROOT, '..', 'shared', 'upstream', 'samples'), join(ROOT, 'dist')];
  const folder = folders.find((candidate) => existsSync(candidate));
  if (folder === undefined) {
    throw new Error('there is nothing to lint: run `npm run synth` first');
  }
  return readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => readFileSync(join(folder, name), 'utf8'));
}

function repeated(texts: readonly string[], size: number): string {
  const file = join(workFolder(), 'many.yaml');
  const once = texts.map((text) => `---\n${text}`).join('');
  writeFileSync(file, once.repeat(Math.ceil(size / once.length)));
  return file;
}

function folderOf(texts: readonly string[], count: number): string {
  const folder = join(workFolder(), `files-${count}`);
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++) {
    writeFileSync(join(folder, `${index}.yaml`), texts[index % texts.length]);
  }
  return folder;
}
