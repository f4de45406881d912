import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import fc from 'fast-check';
import type { Area } from './area';
import { timed } from './invariants';
import { troublesomeText, troublesomeValue } from './values';
import { run } from '../../lib/cli/run';
import { RULE_FACTS } from '../../lib/rules/registry';

const IDS = RULE_FACTS.map(({ id }) => id);
const MANIFEST = `kind: OpenStackControlPlane\nspec:\n${Array.from({ length: 20 }, (_, index) => `  unknown${index}: {}\n`).join('')}`;

/** Configuration files of the command `lint`. */
export const CONFIG_FILES: Area<string> = {
  name: 'config-files',
  inputs: fc.oneof(files(), fc.tuple(files(), fc.double({ min: 0, max: 1, noNaN: true }), troublesomeText())
    .map(([text, at, added]) => text.slice(0, Math.floor(at * text.length)) + added + text.slice(Math.floor(at * text.length)))),
  check: (text) => inFolder((config, manifest) => checkRun(text, ['lint', '--config', config, manifest], config, manifest)),
  size: (text) => Buffer.byteLength(text),
};

function files(): fc.Arbitrary<string> {
  const path = fc.oneof(fc.constantFrom('spec.*', 'spec.**', '**', '*'.repeat(50), '**a'.repeat(300), 'spec.unknown1', `${'*.'.repeat(200)}x`), troublesomeText(), troublesomeValue());
  const rule = fc.oneof(fc.constantFrom(...IDS), fc.constant('schema/unknown-field'), troublesomeValue());
  const reason = fc.oneof(fc.constant('a reason'), troublesomeValue());
  const suppression = fc.record({ rule, path, reason }, { requiredKeys: ['rule', 'reason'] });
  const config = fc.record({
    release: fc.oneof(fc.constantFrom<unknown>('main', '18.0-fr6', null), troublesomeValue()),
    failOn: fc.oneof(fc.constantFrom<unknown>('error', 'info', null), troublesomeValue()),
    suppressions: fc.oneof(fc.array(suppression, { maxLength: 6 }), troublesomeValue()),
  }, { requiredKeys: [] });
  return fc.tuple(fc.oneof(config, troublesomeValue()), fc.boolean())
    .map(([value, isJson]) => (isJson ? JSON.stringify(value) : Yaml.stringify(value)));
}

/** The command ends with a status and with one message, and prints nothing that a terminal would obey. */
function checkRun(text: string, args: readonly string[], config: string, manifest: string): void {
  writeFileSync(config, text);
  writeFileSync(manifest, MANIFEST);
  const { status, output } = timed(text, () => {
    let written = '';
    const write = (part?: string) => void (written += part ?? '');
    return { status: run(args, { isColoured: false, isWatched: false, print: write, error: write, showStatus: write }), output: () => written };
  });
  if (![0, 1, 2].includes(status) || output().includes('failed with')) {
    throw new Error(`status ${status}: ${output().slice(0, 500)}`);
  }
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|^\s*::/m.test(output()) || output().length > 100_000) {
    throw new Error(`the output is not safe: ${JSON.stringify(output().slice(0, 500))}`);
  }
}

function inFolder(use: (config: string, manifest: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  try {
    use(join(folder, 'config.yaml'), join(folder, 'manifest.yaml'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
