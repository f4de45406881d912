/*
 * Tries inputs that nobody has written: manifests, configuration texts, configuration files of the command, and properties of constructs.
 *
 *   npm run fuzz -- [--seconds 60] [--seed NUMBER] [--area NAME]
 *
 * For each input: nothing is thrown, no rule fails, it takes at most 100 ms + 2 µs for each byte, every format is valid and safe to print,
 * no secret is printed, and the second run says the same. FUZZ_PATIENCE=10 in the environment allows ten times as long. A failing input goes to .fuzz/, as small as possible. Move it to test/fuzz/found/
 * with the fix, and it becomes a test. Exit status 1 when an input failed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import type { Area } from './area';
import { AREAS } from './areas';
import { slowest } from './invariants';

/** The time for one area before the next one takes its turn, in milliseconds. */
const TURN = 5000;

/** The inputs that are tried with one seed. */
const BATCH = 20;

/** The time to make a failing input smaller, in milliseconds. */
const SHRINKING = 20_000;

/** The failures of an area after which it is left out. */
const ENOUGH = 3;

const FOLDER = resolve(__dirname, '../../.fuzz');

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' }, area: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const end = Date.now() + Number(values.seconds) * 1000;
const areas = AREAS.filter(({ name }) => values.area === undefined || name === values.area);
let nextSeed = seed;
const tallies = new Map(areas.map((area) => [area, { inputs: 0, bytes: 0, failures: 0 }]));

console.log(`seed ${seed}`);
while (Date.now() < end && running().length > 0) {
  running().forEach((area) => turn(area, Math.min(TURN, end - Date.now())));
}
for (const [{ name }, { inputs, bytes, failures }] of tallies) {
  console.log(`${name.padEnd(14)} ${inputs} inputs, ${Math.round(bytes / 1024)} KiB, ${failures} failures`);
}
console.log(`closest to its limit: ${slowest.milliseconds} ms for ${slowest.bytes} bytes (${Math.round(slowest.ratio * 100)} %)`);
process.exitCode = [...tallies.values()].some(({ failures }) => failures > 0) ? 1 : 0;

function running(): Array<Area<never>> {
  return areas.filter((area) => tallies.get(area)!.failures < ENOUGH);
}

function turn(area: Area<never>, milliseconds: number): void {
  const turnEnd = Date.now() + milliseconds;
  while (Date.now() < turnEnd && tallies.get(area)!.failures < ENOUGH) {
    batch(area, nextSeed++);
  }
}

/** Tries some inputs. The first one that fails is made smaller, and saved. */
function batch(area: Area<never>, batchSeed: number): void {
  const tally = tallies.get(area)!;
  let shrinkingEnd = Infinity;
  const property = fc.property(area.inputs, (input: never) => {
    if (Date.now() > shrinkingEnd) {
      return;
    }
    tally.inputs++;
    tally.bytes += area.size(input);
    try {
      area.check(input);
    } catch (error) {
      shrinkingEnd = Math.min(shrinkingEnd, Date.now() + SHRINKING);
      throw error;
    }
  });
  const { failed, counterexample, errorInstance } = fc.check(property, { seed: batchSeed, numRuns: BATCH });
  if (failed && counterexample !== null) {
    tally.failures++;
    save(area, batchSeed, counterexample[0], errorInstance as Error);
  }
}

function save({ name }: Area<never>, failedSeed: number, input: unknown, error: Error): void {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${name}-${failedSeed}.json`);
  writeFileSync(file, `${JSON.stringify({ area: name, input, error: error.message.slice(0, 500) }, undefined, 2)}\n`);
  console.log(`FAILED: ${name}: ${error.message.slice(0, 500)}\n  ${JSON.stringify(input).slice(0, 1000)}\n  ${file}\n${error.stack?.split('\n').slice(1, 6).join('\n')}`);
}
