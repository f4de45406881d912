/*
 * Starts a real Glance with configuration texts, and compares what it does with what the judge says.
 *
 *   npx tsx test/oracles/glance/run.ts [--all] [--only PATTERN] [--jobs 3] [--budget SECONDS] [--record]
 *
 * It runs the effective texts of the examples in dist/, the texts of this repository (texts/) and those of ../shared/glance-texts.
 * Each store is listed, and an image is uploaded, downloaded, compared and deleted. Without --all, or GLANCE_ORACLE=all in the environment,
 * it runs a selection, and starts no further text when the budget of time is spent, by default 260 seconds with the installation. --record writes verdicts.json.
 * It needs root, the tools in ../shared/tools/e2e, Debian's packages and PyPI; what it installs stays in .oracles/glance.
 * Exit status 1 if an example fails, if Glance does something else than recorded, or if the judge differs in a way that
 * known-differences.json does not list.
 */
import { parseArgs } from 'node:util';
import { compare, nameOf } from './agreement';
import { GLANCE_RELEASES, type GlanceCase, type GlanceRelease } from './case';
import { exampleCases, isExample } from './examples';
import { KNOWN_CONDITIONS } from './known-differences';
import { Laboratory } from './laboratory';
import { findingsOf } from './manifest';
import { printReport, type Trial } from './report';
import { sharedTexts } from './shared-texts';
import { OWN_TEXTS } from './texts';
import { record, recordedVerdict, worse } from './verdicts';

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: process.env.GLANCE_ORACLE === 'all' },
    only: { type: 'string' },
    jobs: { type: 'string', default: '3' },
    budget: { type: 'string', default: '260' },
    record: { type: 'boolean', default: false },
  },
});
const isSelection = !values.all && values.only === undefined;

/** One text to start with one Glance. */
interface Plan {
  readonly one: GlanceCase;
  readonly release: GlanceRelease;
}

main().then((status) => process.exitCode = status, (error) => {
  console.error(error);
  process.exitCode = 2;
});

async function main(): Promise<number> {
  const obstacle = Laboratory.obstacle();
  if (obstacle !== undefined) {
    console.log(`skipped: ${obstacle}`);
    return 0;
  }
  const laboratory = Laboratory.start();
  try {
    const plans = isSelection ? selection() : everything(new RegExp(values.only ?? ''));
    const { trials, lost } = await runAll(laboratory, plans);
    if (values.record) {
      record(trials.map(({ comparison: { one, release }, live }) => ({ one, release, glance: live })).filter(({ one }) => OWN_TEXTS.includes(one)));
    }
    return printReport(trials, plans.length) && lost.length === 0 ? 0 : 1;
  } finally {
    laboratory.stop();
  }
}

/** Every text that matches, with every Glance. */
function everything(pattern: RegExp): Plan[] {
  return [...exampleCases(), ...OWN_TEXTS, ...sharedTexts()].filter(({ name }) => pattern.test(name))
    .flatMap((one) => (one.only ?? GLANCE_RELEASES).map((release) => ({ one, release })));
}

/** Every example, and some of the other texts, each with one Glance: mostly that of release 18. */
function selection(): Plan[] {
  const chosen = [...exampleCases(), ...mixed(OWN_TEXTS.filter((_, index) => index % 5 === 0), sharedTexts().filter((_, index) => index % 12 === 0))];
  return chosen.map((one, index) => ({ one, release: one.only?.[0] ?? GLANCE_RELEASES[Number(index % 4 === 3)] }));
}

/** Two lists as one, of which each beginning has a fair part of both. */
function mixed<T>(left: readonly T[], right: readonly T[]): T[] {
  const placed = [left, right].flatMap((list) => list.map((one, index) => ({ one, at: index / list.length })));
  return placed.sort((one, other) => one.at - other.at).map(({ one }) => one);
}

async function runAll(laboratory: Laboratory, plans: readonly Plan[]): Promise<{ trials: Trial[]; lost: string[] }> {
  const deadline = isSelection ? Number(values.budget) : Infinity;
  const waiting = [...plans];
  const trials: Trial[] = [];
  const lost: string[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && process.uptime() < deadline; next = waiting.shift()) {
      await run(laboratory, next).then((trial) => trials.push(trial), (error) => lost.push(`${nameOf(next)}: ${String(error)}`));
    }
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, work));
  lost.forEach((message) => console.log(`no verdict: ${message}`));
  return { trials, lost };
}

async function run(laboratory: Laboratory, { one, release }: Plan): Promise<Trial> {
  const live = await laboratory.try(one, release);
  console.log(`${one.name} (${release}): ${live.outcome}${live.detail && `: ${live.detail}`}`);
  const recorded = recordedVerdict(one, release) ?? live;
  const glance = nameOf({ one, release }) in KNOWN_CONDITIONS ? recorded : worse(live, recorded);
  return { comparison: compare(one, release, glance, isExample(one) ? [] : findingsOf(one, release)), live };
}
