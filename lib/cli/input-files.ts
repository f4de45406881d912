import type { ReportProblem } from './formats/format';
import { inputsOf, readSource, reasonOf } from './input';
import type { Progress } from './progress';
import type { ManifestSource } from '../manifest/source';

/** Reads files one by one, so that only the text of files with findings stays in memory. */
export class InputFiles {
  /** Every file so far, in order. */
  public readonly files: string[] = [];

  /** The files that could not be read. */
  public readonly problems: ReportProblem[] = [];

  public constructor(private readonly paths: readonly string[], private readonly progress: Progress) {}

  /** The texts of the files. A file that cannot be read becomes a problem. */
  public* sources(): Generator<ManifestSource> {
    for (const input of inputsOf(this.paths)) {
      this.files.push(input.file);
      this.progress.show(`reading ${input.file}`);
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
