import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './cli/helpers';
import { blocksOf, runProgram } from './docs';

describe('Over your own control plane', () => {
  const [base, program, printed, strict, ...others] = blocksOf('README.md', 'Over your own control plane');
  const before = process.cwd();
  let folder: string;
  let warnings: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'readme-'));
    process.chdir(folder);
    writeFileSync('my-control-plane.yaml', base.text);
    warnings = [];
    jest.spyOn(console, 'warn').mockImplementation((text: string) => void warnings.push(text));
  });

  afterEach(() => {
    jest.restoreAllMocks();
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });

  test('has no other blocks', () => {
    expect([base, program, printed, strict].map(({ language }) => language)).toEqual(['yaml', 'ts', 'text', 'ts']);
    expect(others).toEqual([]);
  });

  test('the program prints what the README shows, and adds the store', () => {
    runProgram(program.text);
    expect(`${warnings.join('\n')}\n`).toBe(printed.text);
    const output = readFileSync('dist/openstack.k8s.yaml', 'utf8');
    expect(output).toContain('enabled_backends = default_backend:swift,ceph:rbd');
    expect(output).toContain('storageRequest: 500M');
  });

  test('the printed command shows the findings', () => {
    const [, args] = /run: cdk8s-glance (.*)\n$/.exec(printed.text) ?? [];
    const { status, out } = command(args.split(' '));
    expect(status).toBe(1);
    expect(out).toContain('3 errors, 0 warnings, 0 infos in 2 objects of 1 file.');
  });

  test('with the strict base, the findings stop synth', () => {
    const changed = program.text.replace(/^const controlPlane = [^]*?^\}\);\n/m, strict.text).replace('import { CephClient', 'import { InheritedFindings, CephClient');
    expect(() => runProgram(changed)).toThrow(/spec\.glance\.template\.storageClass[^]*spec\.glance\.template\.storageRequest[^]*spec\.mariadb/);
    expect(warnings).toEqual([]);
  });
});
