/** The output of a command. */
export interface Terminal {
  /** Whether the report can use colours. */
  readonly isColoured: boolean;

  /** Whether a person watches the error stream. */
  readonly isWatched: boolean;

  /** Writes a part of the report. */
  print(text: string): void;

  /** Writes a message that does not belong to the report. */
  error(text: string): void;

  /** Shows a text in place of the last one on one line of the error stream, or erases the line if there is no text. */
  showStatus(text?: string): void;
}

/** The streams and environment of a process. */
export interface ProcessStreams {
  readonly stdout: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly stderr: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The terminal of a process. It uses colours if standard output is a terminal that supports them and `NO_COLOR` is not set.
 *
 * @see https://no-color.org/
 */
export function terminalOf({ stdout, stderr, env }: ProcessStreams): Terminal {
  return {
    print: (text) => void stdout.write(text),
    error: (text) => void stderr.write(text),
    showStatus: (text = '') => void stderr.write(`\r\u001b[2K${text}`),
    isColoured: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    isWatched: stderr.isTTY === true,
  };
}
