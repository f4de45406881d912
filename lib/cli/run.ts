import { parseCommandLine } from './arguments';
import { EXIT_STATUS, UsageError } from './command';
import type { Terminal } from './terminal';
import { usageText } from './usage';

/** Runs the command that the arguments name, and returns the exit status. */
export function run(args: readonly string[], terminal: Terminal): number {
  try {
    return execute(args, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.error(`cdk8s-glance: ${error.message}\nSee cdk8s-glance --help.\n`);
      return EXIT_STATUS.notJudged;
    }
    throw error;
  }
}

function execute(args: readonly string[], terminal: Terminal): number {
  const commandLine = parseCommandLine(args);
  if (commandLine === 'help') {
    terminal.print(usageText());
    return EXIT_STATUS.clean;
  }
  return commandLine.command.run(commandLine.args, terminal);
}
