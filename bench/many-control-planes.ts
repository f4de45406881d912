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

/** (c) How time and memory grow with the number of control planes. */
export function growth(rounds: number): string {
  const manifest = sameContent();
  const measured = SIZES.map((size, index) => measure([controlPlanes(size), apiObjects(size, manifest)], Math.min(rounds, MOST_ROUNDS[index])));
  const head = ['', ...SIZES.map((size) => size.toLocaleString('en')), 'each more, 100 to 1,000', '1,000 to 10,000', 'growth', 'goal', 'met'];
  const [ours, theirs] = [0, 1].map((side) => measured.map((pair) => pair[side]));
  return table(head, [
    ...growthRows('(c) ours', ours, { goal: '≤ 1.1×', atMost: 1.1 }),
    ...growthRows('(c) plain objects by cdk8s', theirs),
  ]);
}

/**
 * Linear means: one more control plane among 10,000 takes what one more takes among 1,000, and a little for the collection of
 * garbage in a larger heap, which plain objects show as well.
 */
function growthRows(title: string, measurements: readonly Measurement[], linear?: { goal: string; atMost: number }): Row[] {
  const times = measurements.map((measurement) => minimum(measurement.times));
  const [early, late] = [0, 1].map((index) => (times[index + 1] - times[index]) / (SIZES[index + 1] - SIZES[index]));
  const verdict = linear === undefined ? ['', ''] : [linear.goal, late <= linear.atMost * early ? 'yes' : 'no'];
  const memories = measurements.map(({ memories: of }) => mebibytes(median(of)));
  return [
    [`${title}, time`, ...times.map(milliseconds), milliseconds(early), milliseconds(late), ratio(late, early), ...verdict],
    [`${title}, memory`, ...memories, '', '', '', '', ''],
  ];
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
