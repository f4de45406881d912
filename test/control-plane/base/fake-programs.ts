import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes the PATH contain only shell scripts, by name, until the test is over. */
export function fakePrograms(scripts: Readonly<Record<string, string>>): void {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'));
  const before = process.env.PATH;
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  process.env.PATH = folder;
  cleanups.push(() => {
    process.env.PATH = before;
    rmSync(folder, { recursive: true });
  });
}

const cleanups: Array<() => void> = [];

afterEach(() => cleanups.splice(0).forEach((cleanup) => cleanup()));
