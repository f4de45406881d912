import { execFile } from 'child_process';
import { mkdtempSync, readdirSync, rmdirSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { promisify } from 'util';

const run = promisify(execFile);

/** What the program writes, run in a folder of its own with an environment of its own. */
async function written(environment: { readonly [variable: string]: string }): Promise<{ output: string; files: string[] }> {
  const cwd = mkdtempSync(join(tmpdir(), 'determinism-'));
  const { NODE_EXTRA_CA_CERTS: _slow, NODE_OPTIONS: _options, ...own } = process.env;
  const { stdout } = await run(process.execPath, ['--require', require.resolve('tsx/cjs'), join(__dirname, 'program.ts')], {
    cwd, env: { ...own, ...environment }, maxBuffer: 2 ** 26,
  });
  const files = readdirSync(cwd);
  rmdirSync(cwd);
  return { output: stdout, files };
}

test('the same program gives the same bytes: from another folder, in another language, at another hour', async () => {
  const [first, again, elsewhere] = await Promise.all([
    written({}),
    written({}),
    written({ LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr', TZ: 'Pacific/Kiritimati', HOME: tmpdir() }),
  ]);
  expect(again).toEqual(first);
  expect(elsewhere).toEqual(first);
  expect(first.files).toEqual([]);
  expect(first.output.match(/^kind: OpenStackControlPlane$/gm)).toHaveLength(8);
}, 60_000);
