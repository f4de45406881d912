import { parseArgs } from 'node:util';
import { own } from '../json';
import { UsageError, type Command, type CommandArguments } from './command';
import { COMMANDS } from './commands/commands';
import { didYouMean, listed, quoted } from '../rules/engine/words';

/** A command and its arguments, or a request for help or the version. */
export type CommandLine = { readonly command: Command; readonly args: CommandArguments } | 'help' | 'version';

/**
 * Parses a command line.
 *
 * @throws UsageError if a command is missing or unknown, or has no such option or operand
 */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const { values: { help, version, ...options }, positionals: [name, ...operands] } = parsed(args);
  if (help || name === 'help') {
    return 'help';
  }
  if (version || name === 'version') {
    return 'version';
  }
  const command = commandNamed(name);
  checkOptions(command, Object.keys(options));
  checkOperands(command, operands);
  return { command, args: { options: options as CommandArguments['options'], operands } };
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

// The name of the command is known only after parsing: an option may precede it. So the options of all commands are parsed.
function parsed(args: readonly string[]): { values: Values; positionals: string[] } {
  const names = COMMANDS.flatMap(({ options }) => Object.keys(options ?? {}));
  const flags = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'V' } } as const;
  const options = { ...flags, ...Object.fromEntries(names.map((name) => [name, { type: 'string' } as const])) };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as Values, positionals };
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. To specify')[0]}.`);
  }
}

function commandNamed(name: string | undefined): Command {
  const names = COMMANDS.map((command) => command.name);
  if (name === undefined) {
    throw new UsageError(`a command is missing: use ${listed(names)}.`);
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    throw new UsageError(`unknown command ${quoted(name)}. ${didYouMean(name, names, `Use ${listed(names)}.`)}`);
  }
  return command;
}

function checkOptions({ name, options = {} }: Command, given: readonly string[]): void {
  const unknown = given.find((option) => own(options, option) === undefined);
  if (unknown !== undefined) {
    throw new UsageError(`${name} has no option --${unknown}.`);
  }
}

/** An operand is required; one that ends in `...` can be repeated. */
function checkOperands({ name, operands = '' }: Command, given: readonly string[]): void {
  const expected = operands.split(' ').filter((operand) => operand !== '');
  const most = operands.endsWith('...') ? Infinity : expected.length;
  if (given.length < expected.length || given.length > most) {
    throw new UsageError(`write: ${['cdk8s-glance', name, ...expected].join(' ')}`);
  }
}
