import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';
import { ModuleKind, transpileModule } from 'typescript';
import { command } from './cli/helpers';
import * as library from '../lib/index';

/** The code blocks under a heading of the README, in order, with their language. */
function blocksOf(heading: string): Array<{ readonly language: string; readonly text: string }> {
  const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
  const section = readme.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return Array.from(section.matchAll(/^```(\w+)\n([^]*?)^```$/gm), ([, language, text]) => ({ language, text }));
}

/** Runs a program in TypeScript. */
function runProgram(program: string): void {
  const { outputText } = transpileModule(program, { compilerOptions: { module: ModuleKind.CommonJS } });
  const modules: Readonly<Record<string, unknown>> = { 'cdk8s': cdk8s, 'cdk8s-openstack-glance': library };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  (new Function('require', 'exports', outputText) as (require: (name: string) => unknown, exports: object) => void)((name) => modules[name], {});
}

describe('Over your own control plane', () => {
  const [base, program, printed, strict, ...others] = blocksOf('Over your own control plane');
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
