import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GROWTH_INPUTS, type GrowthInput } from './growth-inputs';
import { lintCommand } from './lint';
import { type Command, measure, type Measurement, median, minimum } from './measure';
import { mebibytes, milliseconds, type Row, table } from './table';
import { workFolder } from './work-folder';

const FACTORS = [1, 2, 4];

/** The shortest time above an empty input from which a growth follows, in milliseconds. */
const NOISE = 40;

/** How much more than twice the time an input of twice the size may take. */
const TOLERANCE = 1.3;

/** (h) How the time and memory of a lint grow with each kind of input: at 1×, 2× and 4× of its size. */
export function inputGrowth(rounds: number): string {
  const commands = Object.entries(GROWTH_INPUTS).map(([name, input]) => FACTORS.map((factor) => lintOf(name, input, factor)));
  const [empty, ...measured] = measure([lintOfText('empty', ''), ...commands.flat()], Math.min(rounds, 3));
  const rows = Object.values(GROWTH_INPUTS).map((input, index) => {
    const start = index * FACTORS.length;
    return row(input, minimum(empty.times), measured.slice(start, start + FACTORS.length));
  });
  const head = ['(h) lint of', 'parts', 'KiB', ...FACTORS.map((factor) => `${factor}×`), 'growth 2× to 4×', ...FACTORS.map((factor) => `memory ${factor}×`), 'goal', 'met'];
  return table(head, rows);
}

function row({ title, size, manifest }: GrowthInput, empty: number, measurements: readonly Measurement[]): Row {
  const times = measurements.map((measurement) => minimum(measurement.times));
  const [, twice, four] = times.map((time) => time - empty);
  const growth = four < NOISE ? undefined : four / twice / 2;
  return [
    title, `${size}`, (manifest(size).length / 1024).toFixed(0), ...times.map(milliseconds), growth === undefined ? '' : `${growth.toFixed(2)}×`,
    ...measurements.map(({ memories }) => mebibytes(median(memories))), `≤ ${TOLERANCE}×`, (growth ?? 0) <= TOLERANCE ? 'yes' : 'no',
  ];
}

function lintOf(name: string, { size, manifest, config }: GrowthInput, factor: number): Command {
  const parts = size * factor;
  return lintOfText(`${name}-${factor}`, manifest(parts), config?.(parts));
}

function lintOfText(name: string, text: string, config?: string): Command {
  const [file, configFile] = ['yaml', 'config.yaml'].map((ending) => join(workFolder(), `growth-${name}.${ending}`));
  writeFileSync(file, text);
  if (config === undefined) {
    return lintCommand(file, [0, 1, 2]);
  }
  writeFileSync(configFile, config);
  return lintCommand(file, [0, 1, 2], '--config', configFile);
}
