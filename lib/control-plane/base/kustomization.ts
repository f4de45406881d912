import type * as ChildProcess from 'node:child_process';
import { shellWord } from './shell-word';
import { listed } from '../../facts/text/quoting';

/** The programs that build a kustomization, in the order in which they are tried. */
const BUILDERS = [['kubectl', 'kustomize'], ['kustomize', 'build'], ['oc', 'kustomize']] as const;

/** The maximum length of the output in bytes. */
const MAX_OUTPUT = 256 * 1024 * 1024;

/** What a kustomization produces. */
export interface BuiltKustomization {
  /** The objects, as YAML. */
  readonly text: string;

  /** The command that was run. */
  readonly command: string;
}

/**
 * Builds a kustomization with the first of `kubectl`, `kustomize` and `oc` that is installed.
 *
 * @param folder the folder with the `kustomization.yaml`
 * @throws when none of them is installed, or the build fails
 */
export function buildKustomization(folder: string): BuiltKustomization {
  for (const [program, subcommand] of BUILDERS) {
    const result = childProcess().spawnSync(program, [subcommand, folder], { encoding: 'utf8', env: process.env, maxBuffer: MAX_OUTPUT });
    const command = `${program} ${subcommand} ${shellWord(folder)}`;
    if (result.status === 0) {
      return { text: result.stdout, command };
    }
    if (!isMissing(result)) {
      throw new Error(`'${command}' failed: ${reasonOf(result)}`);
    }
  }
  const programs = listed(BUILDERS.map(([program]) => program), 'and');
  throw new Error(`the kustomization '${folder}' cannot be built: none of ${programs} is in the PATH. Install one of them, or build it elsewhere and use ControlPlaneBase.fromFile.`);
}

type Result = ChildProcess.SpawnSyncReturns<string>;

function isMissing({ error }: Result): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
}

/** Why a build failed. The output is left out, because it may contain Secrets. */
function reasonOf({ error, signal, stderr }: Result): string {
  return error?.message ?? (stderr.trim() || `it ended with ${signal ?? 'an error that it did not explain'}.`);
}

// Loaded on first use: few programs build a kustomization, and the module is one of the larger parts of Node.
function childProcess(): typeof ChildProcess {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('node:child_process') as typeof ChildProcess;
}
