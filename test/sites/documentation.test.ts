import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blocksOf, runProgram } from '../docs';

test('the program in docs/sites.md writes both files, and nothing is found in them', () => {
  const [program] = blocksOf('docs/sites.md', 'A program');
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'sites-'));
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  process.chdir(folder);
  try {
    runProgram(program.text);
    expect(readdirSync('dist').sort()).toEqual(['data-plane.k8s.yaml', 'openstack.k8s.yaml']);
    expect(warn.mock.calls).toEqual([]);
  } finally {
    warn.mockRestore();
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
});
