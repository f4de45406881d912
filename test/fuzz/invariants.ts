import Ajv, { type ValidateFunction } from 'ajv';
import { FORMATS, type FormatName } from '../../lib/cli/formats/formats';
import type { ReleaseName } from '../../lib/facts/release';
import { readManifests } from '../../lib/manifest/read';
import { LineIndex } from '../../lib/manifest/reading/line-index';
import { judge } from '../../lib/rules/engine/judge';

/** A secret. It must be in no output. */
export const MARKER = 'hunter2MARKER';

/** The time that the judgement of an input may take: 100 ms, and 2 µs for each byte. */
const BASE_MS = 100;
const MS_PER_BYTE = 0.002;

/** Unit tests run with instruments for coverage, and beside each other. */
const IS_MEASURED = process.env.JEST_WORKER_ID === undefined;

/** A slow run is repeated, because another program can be the reason. */
const ATTEMPTS = 6;

/** The time before another attempt, in milliseconds. */
const PAUSE = 150;

/** The most time of one run in relation to its limit so far. */
export const slowest = { ratio: 0, milliseconds: 0, bytes: 0 };

/** What a terminal would obey. Tabs and line ends are not part of it. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|^\s*::/m;

/**
 * Checks that a text is judged completely, quickly and the same way twice, and that every format is valid and safe to print.
 *
 * @throws if not
 */
export function checkLint(text: string, release?: ReleaseName): void {
  // The other formats are not measured: each is many times longer than the input if there are many findings.
  const first = { ...timed(text, () => outputs(text, release, ['text'])), ...outputs(text, release) };
  const second = outputs(text, release);
  for (const name of Object.keys(FORMATS) as FormatName[]) {
    expectEqual(second[name], first[name], `${name} differs the second time`);
    if (first[name].includes(MARKER)) {
      throw new Error(`${name} contains the secret: ${first[name].split('\n').find((line) => line.includes(MARKER))}`);
    }
  }
  for (const name of ['text', 'json', 'sarif', 'junit'] as const) {
    const control = CONTROL.exec(first[name]);
    if (control !== null) {
      throw new Error(`${name} contains ${JSON.stringify(control[0])}`);
    }
  }
  JSON.parse(first.json);
  checkSarif(JSON.parse(first.sarif));
}

function outputs(
  text: string, release: ReleaseName | undefined, formats = Object.keys(FORMATS) as readonly FormatName[],
): Record<FormatName, string> {
  const file = 'a.yaml';
  const { documents, problems } = readManifests([{ file, text }]);
  const verdict = judge(documents, { release });
  if (verdict.problems.length > 0) {
    throw new Error(`rules failed: ${verdict.problems.map(({ message }) => message).join(' ')}`);
  }
  const lines = new LineIndex(text);
  const line = (_: string, number: number) => lines.line(number);
  const report = { files: [file], documents: documents.length, findings: verdict.findings, problems, line };
  return Object.fromEntries(formats.map((name) => [name, FORMATS[name](report, false)])) as Record<FormatName, string>;
}

/** How many times the limit an input may take. The gate runs on machines of any speed, and only looks for what hangs. */
const PATIENCE = Number(process.env.FUZZ_PATIENCE ?? 1);

/** Runs a function, and throws if it takes longer than the size of the input allows. */
export function timed<T>(input: string, run: () => T): T {
  const bytes = Buffer.byteLength(input);
  const limit = (BASE_MS + bytes * MS_PER_BYTE) * PATIENCE;
  let fastest = Infinity;
  let result: T;
  let attempt = 0;
  do {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, attempt * PAUSE);
    const start = process.cpuUsage();
    result = run();
    const { user, system } = process.cpuUsage(start);
    fastest = Math.min(fastest, (user + system) / 1000);
  } while (IS_MEASURED && fastest > limit && ++attempt < ATTEMPTS);
  if (fastest / limit > slowest.ratio) {
    Object.assign(slowest, { ratio: fastest / limit, milliseconds: Math.round(fastest), bytes });
  }
  if (IS_MEASURED && fastest > limit) {
    throw new Error(`it took ${Math.round(fastest)} ms for ${bytes} bytes, and may take ${Math.round(limit)} ms`);
  }
  return result;
}

export function expectEqual(actual: string, expected: string, message: string): void {
  if (actual !== expected) {
    throw new Error(message);
  }
}

let sarif: ValidateFunction | undefined;

function checkSarif(value: unknown): void {
  // The schema is in draft 4, which ajv reads except for its name.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { $schema, id: _, ...schema } = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as { $schema: string; id: string };
  sarif ??= new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  if (!sarif(value)) {
    throw new Error(`SARIF is not valid: ${JSON.stringify(sarif.errors).slice(0, 500)}`);
  }
}
