import { writeFileSync } from 'node:fs';
import { UsageError, type CommandArguments } from './command';
import type { Report } from './formats/format';
import { inputAt } from './input';
import { reasonOf } from './input-error';
import { readInput } from './read-input';
import { compareWithBaseline, type BaselineEntry } from '../rules/engine/baseline/baseline';
import { baselineEntries, baselineText } from '../rules/engine/baseline/baseline-file';

/** The files of the options `--baseline` and `--write-baseline`. */
export class Baseline {
  private readonly entries: readonly BaselineEntry[];

  /** @throws UsageError if the file of `--baseline` is not a baseline */
  public constructor(private readonly options: CommandArguments['options']) {
    this.entries = options.baseline === undefined ? [] : readEntries(options.baseline);
  }

  /**
   * Writes the findings of a report to the file of `--write-baseline`. Returns the report without known findings, and notices about
   * them.
   *
   * @throws UsageError if the file cannot be written
   */
  public apply(report: Report): { readonly report: Report; readonly notices: readonly string[] } {
    const { baseline, 'write-baseline': target } = this.options;
    const { added, inherited } = compareWithBaseline(report.findings, this.entries);
    if (target !== undefined) {
      write(target, baselineText(report.findings));
    }
    return {
      report: { ...report, findings: baseline === undefined && target !== undefined ? [] : added },
      notices: [
        ...baseline === undefined ? [] : [`${number(inherited.length)} of the baseline ${baseline} ${inherited.length === 1 ? 'is' : 'are'} not shown.`],
        ...target === undefined ? [] : [`${number(report.findings.length)} written to the baseline ${target}.`],
      ],
    };
  }
}

function readEntries(file: string): BaselineEntry[] {
  const text = readText(file);
  try {
    return baselineEntries(text);
  } catch (error) {
    throw new UsageError(`--baseline ${file} ${(error as Error).message}`);
  }
}

function readText(file: string): string {
  try {
    return readInput(inputAt(file)).text;
  } catch (error) {
    throw new UsageError(`--baseline ${file} ${reasonOf(error)}`);
  }
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`--write-baseline ${file} cannot be written: ${(error as Error).message}`);
  }
}

function number(count: number): string {
  return `${count} finding${count === 1 ? '' : 's'}`;
}
