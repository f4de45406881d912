import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import * as Judging from '../lib/judging';

const ROOT = resolve(__dirname, '..');

test('the functions that the constructs load when they judge', () => {
  expect(Object.keys(Judging).sort()).toEqual(['baselineEntries', 'compareWithBaseline', 'judge', 'judgeObjects', 'planning', 'readManifests']);
});

test('the constructs load the rules through this file only, and slow modules on first use', async () => {
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

  const slow = ['cdk8s-plus-27', 'js-yaml', 'node:child_process'];
  const statements = Object.entries(metafile.inputs).flatMap(([file, { imports }]) => imports.filter(({ kind }) => kind === 'import-statement')
    .map(({ path }) => `${file} imports ${path}`));
  expect(statements.filter((text) => slow.some((name) => text.endsWith(` ${name}`)))).toEqual([]);
});
