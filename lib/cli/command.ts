import type { Terminal } from './terminal';

/** Exit statuses: no findings, findings that count, input that could not be judged. */
export const EXIT_STATUS = { clean: 0, findings: 1, notJudged: 2 } as const;

/** An error in the command line or a configuration file. The message says what to write instead. */
export class UsageError extends Error {}

/** An option of a command. It takes a value. */
export interface CommandOption {
  /** The value as the usage shows it: `FILE`. */
  readonly value: string;

  /** The allowed values and the default. */
  readonly description: string;
}

/** The arguments that follow the name of a command. */
export interface CommandArguments {
  /** The options by name, without the hyphens. */
  readonly options: Readonly<Record<string, string | undefined>>;

  /** The arguments that are not options. */
  readonly operands: readonly string[];
}

/** A command of `cdk8s-glance`. A new command is a file in `commands/` and an entry in `commands/commands.ts`. */
export interface Command {
  readonly name: string;

  /**
   * The operands as the usage shows them.
   *
   * @default - no operands
   */
  readonly operands?: string;

  /** What the command does, line by line. */
  readonly description: readonly string[];

  /**
   * The options by name.
   *
   * @default - no options
   */
  readonly options?: Readonly<Record<string, CommandOption>>;

  /**
   * Runs the command and returns the exit status.
   *
   * @throws UsageError if the arguments are wrong
   */
  readonly run: (args: CommandArguments, terminal: Terminal) => number;
}
