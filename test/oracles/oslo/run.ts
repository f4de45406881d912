/**
 * Has the real oslo.config read what this library writes, and read what this library reads.
 *
 * `npx tsx test/oracles/oslo/run.ts` needs Python 3 with venv, and PyPI the first time: virtual environments are kept under `.oracles/`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { generate } from './generate';

const SEED = 20230111;
const VALUES = 100_000;
const TEXTS = 6_000;
const ROOT = path.resolve(__dirname, '../../..');

/** The Python of a virtual environment with the packages of a requirements file; made at the first time. */
function pythonWith(requirements: string): string {
  const digest = createHash('sha256').update(fs.readFileSync(requirements)).digest('hex').slice(0, 12);
  const environment = path.join(ROOT, '.oracles', `oslo-${digest}`);
  const python = path.join(environment, 'bin', 'python');
  const complete = path.join(environment, 'complete');
  if (!fs.existsSync(complete)) {
    fs.rmSync(environment, { recursive: true, force: true });
    execFileSync('python3', ['-m', 'venv', environment], { stdio: 'inherit' });
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements], { stdio: 'inherit' });
    fs.writeFileSync(complete, '');
  }
  return python;
}

function judge(folder: string, requirements: string): boolean {
  const python = pythonWith(path.join(__dirname, requirements));
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
