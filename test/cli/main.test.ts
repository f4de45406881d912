import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync, type Metafile } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'lint-main-'));
const program = join(folder, 'main.js');
let metafile: Metafile;

beforeAll(() => {
  const entryPoints = [join(__dirname, '../../lib/cli/main.ts')];
  metafile = buildSync({ entryPoints, bundle: true, platform: 'node', outfile: program, logLevel: 'silent', metafile: true }).metafile;
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('the program reads standard input, prints, and ends with the status', () => {
  const input = 'kind: OpenStackControlPlane\nspec:\n  galnce: {}\n';
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'lint', '-'], { input, encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, '']);
  expect(stdout).toBe([
    '-:3:3 error schema/unknown-field OpenStackControlPlane',
    '  spec.galnce',
    '  galnce is an unknown field, which the API server drops.',
    '  3 |   galnce: {}',
    '    |   ^',
    '  Fix: Did you mean glance?',
    '',
    '1 error, 0 warnings, 0 infos in 1 object of 1 file.',
    '',
  ].join('\n'));
});

describe('streams', () => {
  const shell = (script: string) => spawnSync('bash', ['-c', `lint() { "$NODE" "$PROGRAM" "$@"; }; ${script}`], {
    encoding: 'utf8', env: { ...process.env, NODE: process.execPath, PROGRAM: program },
  });
  const BROKEN = "$'kind: OpenStackControlPlane\\nspec: {galnce: 1}\\n'";

  test('a reader that closes the stream ends nothing but the report', () => {
    const { stdout, stderr } = shell('{ lint rules; echo "status $?" >&2; } | true');
    expect([stdout, stderr]).toEqual(['', 'status 0\n']);
    expect(shell(`{ printf ${BROKEN} | lint lint -; echo "status $?" >&3; } 3>&2 2>&1 | head -c 1`)).toMatchObject({ stdout: '-', stderr: 'status 1\n' });
    expect(shell('lint lint nowhere 2> >(true) >/dev/null; echo $?').stdout).toBe('2\n');
  });

  test('a full disk is reported', () => {
    const { status, stderr } = shell('lint rules > /dev/full');
    expect([status, stderr]).toEqual([2, 'cdk8s-glance: the report could not be written: ENOSPC.\n']);
    expect(shell('lint lint nowhere 2> /dev/full > /dev/null').status).toBe(2);
  });

  test('standard input may be slow and may not block, and a shell may pass a pipe', () => {
    const slow = `{ sleep 0.3; printf ${BROKEN}; }`;
    const nonBlocking = 'python3 -c "import os, sys; os.set_blocking(0, False); os.execvp(sys.argv[1], sys.argv[1:])"';
    expect(shell(`${slow} | ${nonBlocking} "$NODE" "$PROGRAM" lint -`)).toMatchObject({ status: 1, stderr: '' });
    expect(shell(`lint lint <(${slow})`).stdout).toMatch(/^\/dev\/fd\/\d+:2:8 error schema\/unknown-field/);
    expect(shell(`${slow} | lint lint /dev/stdin`).stdout).toMatch(/^\/dev\/stdin:2:8 error schema\/unknown-field/);
  });
});

test('of packages it loads the YAML reader, and neither cdk8s nor constructs', () => {
  const packages = Object.keys(metafile.inputs).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  expect([...new Set(packages)]).toEqual(['js-yaml']);
});
