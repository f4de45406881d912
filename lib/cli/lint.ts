import type { LintOptions } from './arguments';
import { readConfig, type Config } from './config-file';
import type { Report, ReportProblem } from './formats/format';
import { WRITERS } from './formats/formats';
import { inputsOf, readSource, reasonOf } from './input';
import { Progress } from './progress';
import type { Terminal } from './terminal';
import { LineIndex } from '../manifest/position';
import { readManifests } from '../manifest/read';
import type { ManifestDocument, ManifestSource } from '../manifest/source';
import { isAtLeast } from '../rules/engine/finding';
import { judge } from '../rules/engine/judge';

/** Nothing found; findings that count; something that could not be judged. */
export const EXIT_STATUS = { clean: 0, findings: 1, notJudged: 2 } as const;

/** Judges manifests, prints the report, and returns the exit status. @throws UsageError */
export function lint(options: LintOptions, terminal: Terminal): number {
  const config: Config = options.config === undefined ? { suppressions: [] } : readConfig(options.config);
  const report = reportOf(options, config, new Progress(terminal));
  report.problems.forEach(({ file, line, column, message }) => terminal.error(`${file}${line === 0 ? '' : `:${line}:${column}`}: ${message}\n`));
  terminal.print(WRITERS[options.format](report, terminal.isColoured));
  return exitStatus(report, options, config);
}

function reportOf(options: LintOptions, config: Config, progress: Progress): Report {
  const input = new InputFiles(options.paths, progress);
  const { documents, problems } = readManifests(input.sources());
  progress.tell(`judging ${documents.length} objects`);
  const release = options.release ?? config.release;
  const { findings, problems: notJudged } = judge(documents, { release, suppressions: config.suppressions, suppressedIn: config.document });
  progress.end();
  const line = sourceLines(documents, config);
  return { files: input.files, documents: documents.length, findings, problems: [...input.problems, ...problems, ...notJudged], line };
}

function exitStatus({ findings, problems }: Report, options: LintOptions, config: Config): number {
  const threshold = options.failOn ?? config.failOn ?? 'error';
  if (problems.length > 0) {
    return EXIT_STATUS.notJudged;
  }
  return findings.some(({ severity }) => isAtLeast(severity, threshold)) ? EXIT_STATUS.findings : EXIT_STATUS.clean;
}

/** Reads files one after the other, so that only those stay in memory of which there is something to say. */
class InputFiles {
  public readonly files: string[] = [];
  public readonly problems: ReportProblem[] = [];

  public constructor(private readonly paths: readonly string[], private readonly progress: Progress) {}

  public* sources(): Generator<ManifestSource> {
    for (const input of inputsOf(this.paths)) {
      this.files.push(input.file);
      this.progress.tell(`reading ${input.file}`);
      if ('message' in input) {
        this.addProblem(input.file, input.message);
      } else {
        yield* this.read(input.file);
      }
    }
  }

  private read(file: string): ManifestSource[] {
    try {
      return [readSource(file)];
    } catch (error) {
      this.addProblem(file, reasonOf(error));
      return [];
    }
  }

  private addProblem(file: string, message: string): void {
    this.problems.push({ file, line: 0, column: 0, message });
  }
}

/** The lines of the files that objects come from. */
function sourceLines(documents: readonly ManifestDocument[], config: Config): Report['line'] {
  const texts = new Map([...documents, ...config.document ? [config.document] : []].map(({ file, source }) => [file, source?.text ?? '']));
  const indexes = new Map<string, LineIndex>();
  return (file, line) => {
    const index = indexes.get(file) ?? new LineIndex(texts.get(file) ?? '');
    indexes.set(file, index);
    return index.line(line);
  };
}
