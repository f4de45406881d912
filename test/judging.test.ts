import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import * as Judging from '../lib/judging';

const ROOT = resolve(__dirname, '..');

test('the functions that the constructs load when they judge', () => {
  expect(Object.keys(Judging).sort()).toEqual(['baselineEntries', 'compareWithBaseline', 'judge', 'judgeObjects', 'readManifests']);
});

test('the constructs reach the rules only through this file', async () => {
  const onDemand: Plugin = { name: 'on-demand', setup: ({ onResolve }) => onResolve({ filter: /\/judging$/ }, ({ path }) => ({ path, external: true })) };
  const { metafile } = await build({
    entryPoints: [join(ROOT, 'lib', 'index.ts')],
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    packages: 'external',
    external: ['*.json'],
    plugins: [onDemand],
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const files = Object.keys(metafile.inputs);
  // It holds the order of the severities.
  expect(files.filter((file) => file.startsWith('lib/rules/'))).toEqual(['lib/rules/engine/finding.ts']);
  expect(files).not.toContain('lib/control-plane/judge-objects.ts');
});
