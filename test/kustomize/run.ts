/**
 * Takes the synthesized examples through what people do to such files: the patches of install_yamls, and an overlay.
 *
 *     npx tsx test/kustomize/run.ts [FOLDER]    FOLDER holds the synthesized examples, dist/ unless told
 *
 * Needs kubectl, or Go to build kustomize.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deployed, kustomization } from './install-yamls';
import { objectsOf, requireEqual } from './manifests';
import { build, hasKubectl, kustomizeTool } from './tool';

/** Control planes without the fields that install_yamls replaces. */
const PARTIAL = ['existing-control-plane', 'overlay', 'typed_overlay'];

const examples = resolve(process.argv[2] ?? join(__dirname, '../../dist'));
const kustomize = kustomizeTool();
let passed = 0;
let failed = 0;

function check(title: string, body: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'kustomize-'));
  try {
    body(folder);
    passed++;
    console.log(`ok      ${title}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${title}\n${(error as Error).message.replace(/^/gm, '          ')}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Builds a kustomization over files of the given text. */
function built(folder: string, content: object, files: Readonly<Record<string, string>>): string {
  writeFileSync(join(folder, 'kustomization.yaml'), JSON.stringify(content));
  Object.entries(files).forEach(([name, text]) => writeFileSync(join(folder, name), text));
  return build(kustomize, folder);
}

function example(name: string): string {
  return readFileSync(join(examples, `${name}.k8s.yaml`), 'utf8');
}

const names = readdirSync(examples).filter((file) => file.endsWith('.k8s.yaml')).map((file) => file.slice(0, -'.k8s.yaml'.length)).sort();
const controlPlanes = names.filter((name) => objectsOf(example(name)).some(({ kind }) => kind === 'OpenStackControlPlane'));

for (const name of controlPlanes.filter((candidate) => !PARTIAL.includes(candidate))) {
  check(`install_yamls deploys ${name}`, (folder) => {
    const text = built(folder, kustomization('openstack.yaml'), { 'openstack.yaml': example(name) });
    requireEqual(objectsOf(example(name)).map(deployed), objectsOf(text));
  });
}

check('the overlay, as a kustomize patch of the base, gives the full output', (folder) => {
  const content = { resources: ['base.yaml'], patches: [{ path: 'overlay.yaml' }] };
  const text = built(folder, content, { 'base.yaml': example('base-openstack'), 'overlay.yaml': example('overlay') });
  requireEqual(objectsOf(example('ceph')), objectsOf(text));
});

if (hasKubectl()) {
  check('the overlay, as a merge patch of the base, gives the full output', () => {
    const args = ['patch', '--local', '--type=merge', '--output=yaml', `--filename=${join(examples, 'base-openstack.k8s.yaml')}`];
    const text = execFileSync('kubectl', [...args, `--patch-file=${join(examples, 'overlay.k8s.yaml')}`], { encoding: 'utf8' });
    requireEqual(objectsOf(example('ceph')), objectsOf(text));
  });
}

console.log(`${passed} passed, ${failed} failed`);
// Fewer would mean that examples were not synthesized.
process.exitCode = failed > 0 || passed < 6 ? 1 : 0;
