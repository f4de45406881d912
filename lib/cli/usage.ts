import type { Command } from './command';
import { COMMANDS } from './commands/commands';

/** The text of `cdk8s-glance --help`. */
export function usageText(): string {
  return `Usage:\n${COMMANDS.map(commandText).join('')}\n  cdk8s-glance --help | --version\n\n`
    + 'Exit status: 0 no findings, 1 findings at or above the severity of --fail-on, 2 wrong arguments, or input that could not be judged.\n';
}

function commandText({ name, operands, description, options = {} }: Command): string {
  const entries = Object.entries(options);
  const width = Math.max(...entries.map(([option]) => option.length));
  const synopsis = [name, ...entries.map(([option, { value }]) => `[--${option} ${value}]`), ...operands === undefined ? [] : [operands]].join(' ');
  const lines = [...description, ...entries.map(([option, { description: text }]) => `--${option.padEnd(width)}  ${text}`)];
  return `  cdk8s-glance ${synopsis}\n${lines.map((line) => `      ${line}\n`).join('')}`;
}
