import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import { COMPARISON_HEAD, memoryRow, timeRow } from './comparison';
import { compiled } from './compiled';
import { type Command, measure, type Measurement, median, minimum, runOnce } from './measure';
import { mebibytes, milliseconds, ratio, type Row, table } from './table';
import { workFolder } from './work-folder';

const SIZES = [100, 1_000, 10_000];
/** The largest takes minutes, and is as steady as it is long. */
const MOST_ROUNDS = [15, 5, 1];

/** (b) 1,000 control planes in one app, against as many plain objects of the same content written by cdk8s alone. */
export function manyControlPlanes(rounds: number): string {
  const manifest = sameContent();
  const [ours, theirs] = measure([controlPlanes(1_000), apiObjects(1_000, manifest)], rounds);
  return table(COMPARISON_HEAD, [
    timeRow('(b) 1,000 control planes, time', ours, theirs, { atMost: 1.2 }),
    memoryRow('(b) 1,000 control planes, memory', ours, theirs, { atMost: 1.3 }),
  ]);
}

/** (c) How time and memory grow with the number of control planes, against plain objects. */
export function growth(rounds: number): string {
  const manifest = sameContent();
  const measured = SIZES.map((size, index) => measure([controlPlanes(size), apiObjects(size, manifest)], Math.min(rounds, MOST_ROUNDS[index])));
  const [ours, theirs] = [0, 1].map((side) => measured.map((pair) => pair[side]));
  const sides = [['ours', ours], ['plain objects by cdk8s', theirs]] as const;
  const head = ['', ...SIZES.map((size) => size.toLocaleString('en')), 'each more, 100 to 1,000', '1,000 to 10,000', 'growth', 'goal', 'met'];
  return table(head, [
    ...sides.flatMap(([title, side]) => growthRows(`(c) ${title}`, side)),
    comparisonRow('(c) each more against cdk8s, time', timesOf(ours), timesOf(theirs)),
    comparisonRow('(c) each more against cdk8s, memory', memoriesOf(ours), memoriesOf(theirs)),
  ]);
}

function growthRows(title: string, measurements: readonly Measurement[]): Row[] {
  return [
    growthRow(`${title}, time`, timesOf(measurements), milliseconds, milliseconds),
    growthRow(`${title}, memory`, memoriesOf(measurements), mebibytes, kibibytes),
  ];
}

function growthRow(title: string, values: readonly number[], text: (value: number) => string, textOfEach: (value: number) => string): Row {
  const [early, late] = eachMore(values);
  return [title, ...values.map(text), textOfEach(early), textOfEach(late), ratio(late, early), '', ''];
}

/** What one more control plane takes, as a ratio of what one more plain object takes. */
function comparisonRow(title: string, ours: readonly number[], theirs: readonly number[]): Row {
  const [early, late] = eachMore(ours).map((each, index) => each / eachMore(theirs)[index]);
  return [title, ...SIZES.map(() => ''), ratio(early, 1), ratio(late, 1), '', '≤ 1', late <= 1 ? 'yes' : 'no'];
}

/** What one more takes between 100 and 1,000, and between 1,000 and 10,000. */
function eachMore(values: readonly number[]): number[] {
  return [0, 1].map((index) => (values[index + 1] - values[index]) / (SIZES[index + 1] - SIZES[index]));
}

function timesOf(measurements: readonly Measurement[]): number[] {
  return measurements.map(({ times }) => minimum(times));
}

function memoriesOf(measurements: readonly Measurement[]): number[] {
  return measurements.map(({ memories }) => median(memories));
}

function kibibytes(value: number): string {
  return `${value.toFixed(0)} KiB`;
}

function controlPlanes(count: number): Command {
  return { program: 'node', args: [compiled('bench/programs/control-planes.ts'), `${count}`, workFolder()] };
}

function apiObjects(count: number, manifest: string): Command {
  return { program: 'node', args: [compiled('bench/programs/api-objects.ts'), `${count}`, workFolder(), manifest] };
}

/** A control plane as the library writes it, for cdk8s to write; with which both programs write the same bytes. */
function sameContent(): string {
  const manifest = join(workFolder(), 'manifest.json');
  const written = join(workFolder(), 'many.k8s.yaml');
  runOnce(controlPlanes(2));
  const ours = readFileSync(written, 'utf8');
  writeFileSync(manifest, JSON.stringify(Yaml.load(written)[0]));
  runOnce(apiObjects(2, manifest));
  if (readFileSync(written, 'utf8') !== ours) {
    throw new Error('the two programs write different manifests, so there is nothing to compare');
  }
  return manifest;
}
