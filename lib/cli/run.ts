import { parseCommandLine } from './arguments';
import { EXIT_STATUS, UsageError } from './command';
import { safeTerminal } from './sanitizer';
import type { Terminal } from './terminal';
import { usageText } from './usage';
import { packageVersion } from './version';

/** Runs the command that the arguments name, and returns the exit status. It never throws. */
export function run(args: readonly string[], terminal: Terminal): number {
  const safe = safeTerminal(terminal);
  try {
    return execute(args, safe);
  } catch (error) {
    if (error instanceof UsageError) {
      safe.error(`cdk8s-glance: ${error.message}\nSee cdk8s-glance --help.\n`);
      return EXIT_STATUS.notJudged;
    }
    // The message of the error is left out: it may quote a secret.
    safe.error(`cdk8s-glance: failed with ${error instanceof Error ? error.name : typeof error}. Please report this as a bug.\n`);
    return EXIT_STATUS.notJudged;
  }
}

function execute(args: readonly string[], terminal: Terminal): number {
  const commandLine = parseCommandLine(args);
  if (commandLine === 'help') {
    terminal.print(usageText());
    return EXIT_STATUS.clean;
  }
  if (commandLine === 'version') {
    terminal.print(`${packageVersion()}\n`);
    return EXIT_STATUS.clean;
  }
  return commandLine.command.run(commandLine.args, terminal);
}
