import type { Terminal } from './terminal';

/** How long people wait before they want to know, in milliseconds. */
const PATIENCE = 3000;

/** How often the line changes at most, in milliseconds. */
const PACE = 200;

/** Tells people who wait what is being done, on a line that is wiped away at the end. */
export class Progress {
  private last: number;
  private isShown = false;

  /** @param now the time in milliseconds */
  public constructor(private readonly terminal: Pick<Terminal, 'error' | 'isWatched'>, private readonly now: () => number = Date.now) {
    this.last = now() + PATIENCE - PACE;
  }

  public tell(what: string): void {
    if (this.terminal.isWatched && this.now() - this.last >= PACE) {
      this.last = this.now();
      this.isShown = true;
      this.terminal.error(`\r\u001b[2K${what}…`);
    }
  }

  public end(): void {
    if (this.isShown) {
      this.terminal.error('\r\u001b[2K');
    }
  }
}
