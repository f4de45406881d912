import { DEFAULT_RELEASE, RELEASES } from '../../facts/release';
import { readManifests } from '../../manifest/read';
import type { ManifestDocument } from '../../manifest/source';
import { PLAN_FORMATS, PLAN_FORMAT_NAMES } from '../../plan/formats/formats';
import { planChange, reaches, worstOf, type Disruption, type Plan } from '../../plan/plan';
import { mebibytes, oneOf } from '../choice';
import { EXIT_STATUS, type Command, type CommandArguments } from '../command';
import { InputFiles } from '../input-files';
import { Progress } from '../progress';
import { safeJson, safeText } from '../sanitizer';
import type { Terminal } from '../terminal';

/** The thresholds of `--fail-on`, the lowest first. */
const THRESHOLDS = ['restart', 'outage', 'reboot', 'data'] as const satisfies readonly Disruption[];

const [DEFAULT_THRESHOLD] = THRESHOLDS;

const [DEFAULT_FORMAT] = PLAN_FORMAT_NAMES;

/** `plan`: what a change does. */
export const PLAN: Command = {
  name: 'plan',
  operands: 'OLD NEW',
  description: [
    'Says what a change does to pods, claims, images, volumes and nodes. OLD and NEW are files, folders or - for standard input;',
    'the output of "oc get openstackcontrolplane -o yaml" is a good OLD. A patch as NEW is laid over OLD.',
    'Exit status: 0 nothing disruptive, 1 something at or above --fail-on, or something that is refused, 2 could not tell.',
  ],
  options: {
    'release': { value: 'RELEASE', description: `${RELEASES.join(', ')} (default: ${DEFAULT_RELEASE}): the release before and after` },
    'from': { value: 'RELEASE', description: 'the release before the change (default: --release)' },
    'to': { value: 'RELEASE', description: 'the release after the change (default: --release): with --from, what an upgrade means for the manifests' },
    'format': { value: 'FORMAT', description: `${PLAN_FORMAT_NAMES.join(', ')} (default: ${DEFAULT_FORMAT})` },
    'fail-on': { value: 'DISRUPTION', description: `${THRESHOLDS.join(', ')} (default: ${DEFAULT_THRESHOLD}): the least disruption that makes the exit status 1` },
    'max-size': { value: 'MIB', description: 'the largest file and document in MiB, as for lint' },
  },
  run: plan,
};

function plan({ options, operands: [old, later] }: CommandArguments, terminal: Terminal): number {
  const format = oneOf('--format', options.format, PLAN_FORMAT_NAMES) ?? DEFAULT_FORMAT;
  const threshold = oneOf('--fail-on', options['fail-on'], THRESHOLDS) ?? DEFAULT_THRESHOLD;
  const release = oneOf('--release', options.release, RELEASES) ?? DEFAULT_RELEASE;
  const releases = { from: oneOf('--from', options.from, RELEASES) ?? release, to: oneOf('--to', options.to, RELEASES) ?? release };
  const maxSize = mebibytes('--max-size', options['max-size']);
  const [before, after] = [old, later].map((path) => readFrom(path, maxSize, terminal));
  const made = planChange(before.documents, after.documents, releases);
  const complete: Plan = { ...made, problems: [...before.problems, ...after.problems, ...made.problems] };
  const text = PLAN_FORMATS[format](complete);
  terminal.print(isJson(text) ? safeJson(text) : text.split('\n').map(safeText).join('\n'));
  return exitStatus(complete, threshold);
}

/** One input of a plan. */
interface PlanInput {
  readonly documents: readonly ManifestDocument[];
  readonly problems: readonly string[];
}

function readFrom(path: string, maxSize: number | undefined, terminal: Terminal): PlanInput {
  const progress = new Progress(terminal);
  const input = new InputFiles([path], progress, maxSize);
  const { documents, problems } = readManifests(input.sources(), { maxDocumentLength: maxSize, everyKind: true });
  progress.end();
  return { documents, problems: [...input.problems, ...problems].map(({ file, line, column, message }) => `${file}${line === 0 ? '' : `:${line}:${column}`} ${message}`) };
}

function exitStatus(made: Plan, threshold: Disruption): number {
  if (made.problems.length > 0) {
    return EXIT_STATUS.notJudged;
  }
  return reaches(worstOf(made), threshold) ? EXIT_STATUS.findings : EXIT_STATUS.clean;
}

function isJson(text: string): boolean {
  return text.startsWith('{');
}
