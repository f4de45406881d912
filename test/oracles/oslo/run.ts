/**
 * Has the real oslo.config read what this library writes, and read what this library reads.
 *
 * `npx tsx test/oracles/oslo/run.ts` needs Python 3 with venv, and PyPI the first time: virtual environments are kept under `.oracles/`.
 */
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { generate } from './generate';
import { pythonWith } from '../python-environment';

const SEED = 20230111;
const VALUES = 100_000;
const TEXTS = 6_000;

function judge(folder: string, requirements: string): boolean {
  const python = pythonWith(path.join(__dirname, requirements), 'oslo');
  console.log(requirements);
  try {
    execFileSync(python, [path.join(__dirname, 'judge.py'), folder], { stdio: 'inherit', env: { ...process.env, PYTHONUTF8: '1' } });
    return true;
  } catch {
    return false;
  }
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'oslo-oracle-'));
try {
  generate(folder, SEED, VALUES, TEXTS);
  const agreed = ['requirements-18.0.txt', 'requirements-main.txt'].map((requirements) => judge(folder, requirements));
  process.exitCode = agreed.every(Boolean) ? 0 : 1;
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
