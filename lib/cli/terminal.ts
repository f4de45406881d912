/** Where a command writes. */
export interface Terminal {
  /** Whether the report may be in colours. */
  readonly isColoured: boolean;

  /** Whether people see what goes to the errors as it comes. */
  readonly isWatched: boolean;

  /** The report. */
  print(text: string): void;

  /** What is no part of the report. */
  error(text: string): void;
}

/** The parts of a process that a terminal is made of. */
export interface ProcessStreams {
  readonly stdout: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly stderr: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The terminal of a process. Colours only where people look, and not where they ask for none.
 *
 * @see https://no-color.org/
 */
export function terminalOf({ stdout, stderr, env }: ProcessStreams): Terminal {
  return {
    print: (text) => void stdout.write(text),
    error: (text) => void stderr.write(text),
    isColoured: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    isWatched: stderr.isTTY === true,
  };
}
