import type { ReportProblem } from './formats/format';
import { inputsAt } from './input';
import { reasonOf } from './input-error';
import type { Progress } from './progress';
import { readInput, type InputFile } from './read-input';
import type { ManifestSource } from '../manifest/source';

/** The files of one path of the command line. */
export interface Selection {
  /** The path as the user wrote it. */
  readonly path: string;

  readonly files: readonly string[];
}

/** Reads files one by one, so that only the text of files with findings stays in memory. */
export class InputFiles {
  /** Every file so far, in order. */
  public readonly files: string[] = [];

  /** The files that could not be read. */
  public readonly problems: ReportProblem[] = [];

  /** The paths so far, each with its files. */
  public readonly selections: Selection[] = [];

  /**
   * @param paths files, folders or `-`
   * @param progress shows which file is read
   * @param limit the maximum size of a file in bytes
   */
  public constructor(private readonly paths: readonly string[], private readonly progress: Progress, private readonly limit?: number) {}

  /** The texts of the files. A file that cannot be read becomes a problem. */
  public* sources(): Generator<ManifestSource> {
    for (const path of this.paths) {
      const files: string[] = [];
      this.selections.push({ path, files });
      for (const input of inputsAt(path)) {
        this.files.push(input.file);
        files.push(input.file);
        this.progress.show(`reading ${input.file}`);
        if ('message' in input) {
          this.addProblem(input.file, input.message);
        } else {
          yield* this.read(input);
        }
      }
    }
  }

  private read(input: InputFile): ManifestSource[] {
    try {
      return [readInput(input, this.limit)];
    } catch (error) {
      this.addProblem(input.file, reasonOf(error));
      return [];
    }
  }

  private addProblem(file: string, message: string): void {
    this.problems.push({ file, line: 0, column: 0, message });
  }
}
