/**
 * Compares the library with its alternatives, and prints tables with the ratios of one run.
 *
 *     npm run bench                 all
 *     npm run bench -- a d          these
 *     npm run bench -- h            how the time grows with each kind of input
 *     npm run bench -- --rounds 5   fewer runs of each command (default: 15)
 *
 * Compile first (`npm run synth`). Needs kubectl and GNU time, and (e) kubeconform or the Go to build it with. Every figure is of whole processes, started turn by turn.
 */
import { parseArgs } from 'node:util';
import { inputGrowth } from './growth';
import { lintGrowth, lintOne, lintSamples } from './lint';
import { loading } from './loading';
import { growth, manyControlPlanes } from './many-control-planes';
import { oneSample } from './one-sample';

const BENCHMARKS: Readonly<Record<string, (rounds: number) => string>> = {
  a: oneSample, b: manyControlPlanes, c: growth, d: loading, e: lintSamples, f: lintGrowth, g: lintOne, h: inputGrowth,
};

function main(): number {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '15' } } });
  const rounds = Number(values.rounds);
  const unknown = positionals.filter((name) => !(name in BENCHMARKS));
  if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
    console.error(`usage: npm run bench -- [--rounds NUMBER] [${Object.keys(BENCHMARKS).join('|')} …]`);
    return 2;
  }
  for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHMARKS)) {
    console.log(`\n${BENCHMARKS[name](rounds)}`);
  }
  return 0;
}

process.exitCode = main();
