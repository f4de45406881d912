import { DEFAULT_RELEASE, RELEASES } from '../../facts/release';
import { MAX_DOCUMENT_LENGTH, readManifests } from '../../manifest/read';
import { LineIndex } from '../../manifest/reading/line-index';
import type { ManifestDocument } from '../../manifest/source';
import { isAtLeast } from '../../rules/engine/finding';
import { judge } from '../../rules/engine/judge';
import { Baseline } from '../baseline';
import { mebibytes, oneOf, SEVERITIES } from '../choice';
import { EXIT_STATUS, type Command, type CommandArguments } from '../command';
import { readConfig, type Config } from '../config-file';
import type { Report } from '../formats/format';
import { DEFAULT_FORMAT, FORMATS, formatNames } from '../formats/formats';
import { InputFiles } from '../input-files';
import { notices } from '../notices';
import { Progress } from '../progress';
import { MAX_FILE_SIZE } from '../read-input';
import { safeText } from '../sanitizer';
import type { Terminal } from '../terminal';

const DEFAULT_THRESHOLD = 'error';

const MIB = 1024 * 1024;

/** `lint`: judges manifests and prints a report. */
export const LINT: Command = {
  name: 'lint',
  operands: 'PATH...',
  description: ['Judges manifests. PATH is a file, a folder (all *.yaml, *.yml and *.json files in it) or - for standard input.'],
  options: {
    'release': { value: 'RELEASE', description: `${RELEASES.join(', ')} (default: ${DEFAULT_RELEASE})` },
    'format': { value: 'FORMAT', description: `${formatNames().join(', ')} (default: ${DEFAULT_FORMAT})` },
    'fail-on': { value: 'SEVERITY', description: `${SEVERITIES.join(', ')} (default: ${DEFAULT_THRESHOLD}): the lowest severity that makes the exit status 1` },
    'config': { value: 'FILE', description: 'a YAML or JSON file with release, failOn and suppressions (a list of rule, path and reason)' },
    'baseline': { value: 'FILE', description: 'known findings that --write-baseline wrote: only others are reported' },
    'write-baseline': { value: 'FILE', description: 'writes all findings to a file, as the baseline of later runs; without --baseline, it reports none of them' },
    'max-size': { value: 'MIB', description: `the largest file and document in MiB (default: ${MAX_FILE_SIZE / MIB} for a file, ${MAX_DOCUMENT_LENGTH / MIB} for a document)` },
  },
  run: lint,
};

function lint({ options, operands }: CommandArguments, terminal: Terminal): number {
  const format = FORMATS[oneOf('--format', options.format, formatNames()) ?? DEFAULT_FORMAT];
  const config = configOf(options);
  const baseline = new Baseline(options);
  const { report, notices: known } = baseline.apply(reportOf(operands, config, mebibytes('--max-size', options['max-size']), terminal));
  known.forEach((notice) => terminal.error(`${safeText(`notice: ${notice}`)}\n`));
  report.problems.forEach(({ file, line, column, message }) => terminal.error(`${safeText(`${file}${line === 0 ? '' : `:${line}:${column}`}: ${message}`)}\n`));
  terminal.print(format(report, terminal.isColoured));
  return exitStatus(report, config);
}

/** The configuration file with the options of the command line in place of its entries. */
function configOf(options: CommandArguments['options']): Config {
  const release = oneOf('--release', options.release, RELEASES);
  const failOn = oneOf('--fail-on', options['fail-on'], SEVERITIES);
  const file: Config = options.config === undefined ? { suppressions: [] } : readConfig(options.config);
  return { ...file, release: release ?? file.release, failOn: failOn ?? file.failOn };
}

function reportOf(paths: readonly string[], config: Config, maxSize: number | undefined, terminal: Terminal): Report {
  const progress = new Progress(terminal);
  const input = new InputFiles(paths, progress, maxSize);
  const manifests = readManifests(input.sources(), { maxDocumentLength: maxSize });
  const { documents, problems } = manifests;
  progress.show(`judging ${documents.length} objects`);
  const { release, suppressions, document: suppressedIn } = config;
  const { findings, problems: notJudged } = judge(documents, { release, suppressions, suppressedIn });
  progress.end();
  notices(input, manifests).forEach((notice) => terminal.error(`${safeText(`notice: ${notice}`)}\n`));
  const line = sourceLines(documents, config);
  return { files: input.files, documents: documents.length, findings, problems: [...input.problems, ...problems, ...notJudged], line };
}

function exitStatus({ findings, problems }: Report, { failOn = DEFAULT_THRESHOLD }: Config): number {
  if (problems.length > 0) {
    return EXIT_STATUS.notJudged;
  }
  return findings.some(({ severity }) => isAtLeast(severity, failOn)) ? EXIT_STATUS.findings : EXIT_STATUS.clean;
}

/** Looks up lines of the files that were read. */
function sourceLines(documents: readonly ManifestDocument[], config: Config): Report['line'] {
  const texts = new Map([...documents, ...config.document ? [config.document] : []].map(({ file, source }) => [file, source?.text ?? '']));
  const indexes = new Map<string, LineIndex>();
  return (file, line) => {
    const index = indexes.get(file) ?? new LineIndex(texts.get(file) ?? '');
    indexes.set(file, index);
    return index.line(line);
  };
}
