import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workFolder } from './work-folder';

/** A process to measure. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** Environment variables beside those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Exit statuses that mean success. Default: 0. */
  readonly statuses?: readonly number[];
}

/** What runs of one command took. */
export interface Measurement {
  /** Milliseconds of each run, from its start to its end. */
  readonly times: readonly number[];
  /** The most memory that each run held, in KiB (maximum resident set size). */
  readonly memories: readonly number[];
}

const GNU_TIME = '/usr/bin/time';

/**
 * Runs each command as often as the others, turn by turn, so that whatever else the machine does disturbs all of them alike.
 *
 * Run each once by `runOnce` before, unmeasured, to fill the file cache.
 */
export function measure(commands: readonly Command[], rounds: number): Measurement[] {
  const runs = commands.map((): Run[] => []);
  for (let round = 0; round < rounds; round++) {
    commands.forEach((command, index) => runs[index].push(run(command)));
  }
  return runs.map((measured) => ({ times: measured.map(({ time }) => time), memories: measured.map(({ memory }) => memory) }));
}

/** Runs each command once, for what it writes. */
export function runOnce(...commands: readonly Command[]): void {
  commands.forEach((command) => run(command));
}

/** The smallest: what the least disturbed run took. */
export function minimum(values: readonly number[]): number {
  return Math.min(...values);
}

/** The middle one, or the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

/** The environment of a command: this process's own, without what slows every start of Node. */
export function environmentOf(command: Command): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;
  return { ...environment, ...command.environment };
}

interface Run {
  readonly time: number;
  readonly memory: number;
}

function run(command: Command): Run {
  if (!existsSync(GNU_TIME)) {
    throw new Error(`peak memory is measured with ${GNU_TIME}, which this machine lacks: install GNU time (apt-get install time)`);
  }
  const report = join(workFolder(), 'memory');
  const start = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync(GNU_TIME, ['--format=%M', `--output=${report}`, command.program, ...command.args], {
    env: environmentOf(command), cwd: workFolder(), stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8',
  });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  if (error || !(command.statuses ?? [0]).includes(status ?? -1)) {
    throw new Error(`${command.program} ${command.args.join(' ')} failed: ${error?.message ?? stderr}`);
  }
  // Of a command that failed, the report begins with a line that says so.
  return { time, memory: Number(readFileSync(report, 'utf8').trim().split('\n').pop()) };
}
