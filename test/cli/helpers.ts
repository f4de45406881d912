import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../lib/cli/run';
import type { Terminal } from '../../lib/cli/terminal';

/** What a command wrote, and how it ended. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in a terminal that remembers. */
export function command(args: readonly string[], terminal: Partial<Terminal> = {}): Outcome {
  let out = '';
  let err = '';
  const streams = { print: (text: string) => void (out += text), error: (text: string) => void (err += text), showStatus: () => undefined };
  const status = run(args, { ...streams, isColoured: false, isWatched: false, ...terminal });
  return { status, out, err };
}

/** A folder of its own for a test, with files in it; it is the working directory until the test is over. */
export function inFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  const before = process.cwd();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  process.chdir(folder);
  cleanups.push(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

const cleanups: Array<() => void> = [];

afterEach(() => cleanups.splice(0).forEach((cleanup) => cleanup()));
