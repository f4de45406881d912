import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GlanceCase, GlanceRelease, GlanceVerdict, Outcome } from './case';
import { sharedVerdict } from './shared-texts';

/** What the real Glances do with the texts of this repository. `run.ts --record` writes it. */
const RECORDS = join(__dirname, 'verdicts.json');

const ORDER: readonly Outcome[] = ['works', 'fails later', 'does not start'];

type Records = Record<string, Partial<Record<GlanceRelease, readonly [Outcome, string]>>>;

/** What Glance has done with a case before, or `undefined` if nobody recorded it. Examples must work. */
export function recordedVerdict(one: GlanceCase, release: GlanceRelease): GlanceVerdict | undefined {
  const own = records()[one.name]?.[release];
  return own ? { outcome: own[0], detail: own[1] } : sharedVerdict(one, release);
}

/** The verdict that tells of more trouble. */
export function worse(left: GlanceVerdict, right: GlanceVerdict): GlanceVerdict {
  return isWorse(right, left) ? right : left;
}

/** Whether a verdict tells of more trouble than another. */
export function isWorse(left: GlanceVerdict, right: GlanceVerdict): boolean {
  return ORDER.indexOf(left.outcome) > ORDER.indexOf(right.outcome);
}

/** Adds verdicts to the records. The names stay in order. */
export function record(verdicts: ReadonlyArray<{ readonly one: GlanceCase; readonly release: GlanceRelease; readonly glance: GlanceVerdict }>): void {
  const all = records();
  for (const { one, release, glance: { outcome, detail } } of verdicts) {
    all[one.name] = { ...all[one.name], [release]: [outcome, detail] };
  }
  const lines = Object.entries(all).sort(([left], [right]) => (left < right ? -1 : 1)).map(([name, entry]) => `  ${JSON.stringify(name)}: ${JSON.stringify(entry)}`);
  writeFileSync(RECORDS, `{\n${lines.join(',\n')}\n}\n`);
}

function records(): Records {
  return existsSync(RECORDS) ? JSON.parse(readFileSync(RECORDS, 'utf8')) as Records : {};
}
