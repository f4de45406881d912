import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What is fetched where there is no kubectl; the kustomize in Debian is too old to know `labels`. */
const VERSION = 'v5.5.0';
const FOLDER = resolve(__dirname, '../../.oracles', `kustomize-${VERSION}`);

/** A command that builds the kustomization of the folder which is given to it last. */
export type Kustomize = readonly string[];

/** `kubectl kustomize`, or kustomize itself, built from its Go module the first time. */
export function kustomizeTool(): Kustomize {
  if (hasKubectl()) {
    return ['kubectl', 'kustomize'];
  }
  const program = join(FOLDER, 'kustomize');
  if (!existsSync(program)) {
    console.log(`no kubectl: building kustomize ${VERSION}`);
    execFileSync('go', ['install', `sigs.k8s.io/kustomize/kustomize/v5@${VERSION}`], { env: { ...process.env, GOBIN: FOLDER }, stdio: 'inherit' });
  }
  return [program, 'build'];
}

/** Whether this machine has kubectl. */
export function hasKubectl(): boolean {
  return spawnSync('kubectl', ['kustomize', '--help'], { stdio: 'ignore' }).status === 0;
}

/** What kustomize builds of a folder. */
export function build(kustomize: Kustomize, folder: string): string {
  const [program, ...args] = kustomize;
  return execFileSync(program, [...args, folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
