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

test('of packages it loads the YAML reader, and neither cdk8s nor constructs', () => {
  const packages = Object.keys(metafile.inputs).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  expect([...new Set(packages)]).toEqual(['js-yaml']);
});
