import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

/**
 * The Python of a virtual environment with the packages of a requirements file. It is made on the first call, and kept under
 * `.oracles/`.
 */
export function pythonWith(requirements: string, name: string): string {
  const digest = createHash('sha256').update(fs.readFileSync(requirements)).digest('hex').slice(0, 12);
  const environment = path.join(ROOT, '.oracles', `${name}-${digest}`);
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
