import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Yaml } from 'cdk8s';
import { COMPARISON_HEAD, memoryRow, timeRow } from './comparison';
import { compiled } from './compiled';
import { type Command, environmentOf, measure } from './measure';
import { table } from './table';
import { workFolder } from './work-folder';

/**
 * (a) One sample as a whole process, against `kubectl kustomize` of the same manifest laid out as base and patch, and against cdk8s
 * alone that writes the same object without judging it.
 */
export function oneSample(rounds: number): string {
  const ours: Command = example('ceph');
  const theirs: Command = { program: 'kubectl', args: ['kustomize', layOut()] };
  requireSame(ours, theirs);
  const [library, kustomize, plain] = measure([ours, theirs, plainObject(ours)], rounds);
  return table(COMPARISON_HEAD, [
    timeRow('(a) examples/ceph against kustomize, time', library, kustomize, { atMost: 0.9 }),
    memoryRow('(a) examples/ceph against kustomize, memory', library, kustomize, { atMost: 1 }),
    timeRow('(a) examples/ceph against plain cdk8s, time', library, plain, { atMost: 1.2 }),
    memoryRow('(a) examples/ceph against plain cdk8s, memory', library, plain),
  ]);
}

/** A program that writes the object of an example by cdk8s alone. */
function plainObject(ours: Command): Command {
  const manifest = join(workFolder(), 'one.json');
  output(ours, 'ceph');
  writeFileSync(manifest, JSON.stringify(Yaml.load(join(workFolder(), 'ceph.k8s.yaml'))[0]));
  return { program: 'node', args: [compiled('bench/programs/api-objects.ts'), '1', workFolder(), manifest] };
}

export function example(name: string): Command {
  return { program: 'node', args: [compiled(`examples/${name}/main.ts`)], environment: { CDK8S_OUTDIR: workFolder() } };
}

/** What a user of kustomize keeps: the base, and a patch with the store. */
export function layOut(): string {
  const folder = join(workFolder(), 'kustomize');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'base.yaml'), output(example('base-openstack'), 'base-openstack'));
  writeFileSync(join(folder, 'patch.yaml'), output(example('overlay'), 'overlay'));
  writeFileSync(join(folder, 'kustomization.yaml'), 'resources:\n- base.yaml\npatches:\n- path: patch.yaml\n');
  return folder;
}

function requireSame(ours: Command, theirs: Command): void {
  const [written, built] = [output(ours, 'ceph'), run(theirs)].map((text) => {
    writeFileSync(join(workFolder(), 'compared.yaml'), text);
    return Yaml.load(join(workFolder(), 'compared.yaml'));
  });
  if (!isDeepStrictEqual(written, built)) {
    throw new Error('kustomize does not build the manifest that examples/ceph writes, so there is nothing to compare');
  }
}

export function output(command: Command, name: string): string {
  run(command);
  return readFileSync(join(workFolder(), `${name}.k8s.yaml`), 'utf8');
}

function run(command: Command): string {
  const { status, stdout, stderr, error } = spawnSync(command.program, command.args, { env: environmentOf(command), cwd: workFolder(), encoding: 'utf8' });
  if (error || status !== 0) {
    throw new Error(`${command.program} ${command.args.join(' ')} failed: ${error?.message ?? stderr}`);
  }
  return stdout;
}
