import type { Terminal } from './terminal';

/** The time before progress is shown, in milliseconds. */
const DELAY = 3000;

/** The shortest time between two updates, in milliseconds. */
const INTERVAL = 200;

/** Shows the progress of a long run on one line, which is erased at the end. */
export class Progress {
  private lastShown: number;
  private isShown = false;

  /** @param now returns the time in milliseconds */
  public constructor(private readonly terminal: Pick<Terminal, 'showStatus' | 'isWatched'>, private readonly now: () => number = Date.now) {
    this.lastShown = now() + DELAY - INTERVAL;
  }

  /** Shows the current activity, unless it is too early. */
  public show(activity: string): void {
    if (this.terminal.isWatched && this.now() - this.lastShown >= INTERVAL) {
      this.lastShown = this.now();
      this.isShown = true;
      this.terminal.showStatus(`${activity}…`);
    }
  }

  /** Erases the line. */
  public end(): void {
    if (this.isShown) {
      this.terminal.showStatus();
    }
  }
}
