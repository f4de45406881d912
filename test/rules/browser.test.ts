import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';

const ENTRY = `
  import { readManifests } from '${join(__dirname, '../../lib/manifest/read')}';
  import { judge } from '${join(__dirname, '../../lib/rules/engine/judge')}';
  globalThis.lint = (text) => JSON.stringify(judge(readManifests([{ file: 'page', text }]).documents).findings.map(({ rule, line }) => [rule, line]));
`;

test('the judge runs in a browser, without Node', async () => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: ENTRY, resolveDir: __dirname, loader: 'ts' },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path));
  expect(imported).toEqual([]);

  const page = createContext({ atob, TextDecoder }) as { lint?: (text: string) => string };
  runInContext(outputFiles[0].text, page);
  expect(page.lint?.('kind: OpenStackControlPlane\nspec:\n  galnce: {}\n')).toBe('[["schema/unknown-field",3]]');
}, 60_000);
