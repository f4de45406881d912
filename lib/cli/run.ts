import { parseCommand, USAGE, UsageError, type Command } from './arguments';
import { explainText, rulesText } from './explain';
import { EXIT_STATUS, lint } from './lint';
import type { Terminal } from './terminal';

/** Runs the command that the arguments ask for, and returns the exit status. */
export function run(args: readonly string[], terminal: Terminal): number {
  try {
    return execute(parseCommand(args), terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.error(`cdk8s-glance: ${error.message}\nSee cdk8s-glance --help.\n`);
      return EXIT_STATUS.notJudged;
    }
    throw error;
  }
}

function execute(command: Command, terminal: Terminal): number {
  switch (command.name) {
    case 'lint': return lint(command.options, terminal);
    case 'rules': return print(terminal, rulesText());
    case 'explain': return print(terminal, explainText(command.rule));
    case 'help': return print(terminal, USAGE);
  }
}

function print(terminal: Terminal, text: string): number {
  terminal.print(text);
  return EXIT_STATUS.clean;
}
