import { parseArgs, type ParseArgsConfig } from 'node:util';
import { FORMATS, type FormatName } from './formats/format';
import { DEFAULT_RELEASE, RELEASES, type ReleaseName } from '../facts/release';
import type { Severity } from '../rules/engine/rule';
import { didYouMean, listed, quoted } from '../rules/engine/words';

/** What the command is asked to do. */
export type Command =
  | { readonly name: 'lint'; readonly options: LintOptions }
  | { readonly name: 'rules' }
  | { readonly name: 'explain'; readonly rule: string }
  | { readonly name: 'help' };

/** How `lint` is to judge. */
export interface LintOptions {
  readonly paths: readonly string[];
  readonly format: FormatName;

  /** As the command line or else the configuration file gives it. */
  readonly release?: ReleaseName;

  /** As the command line or else the configuration file gives it. */
  readonly failOn?: Severity;

  /** The configuration file. */
  readonly config?: string;
}

/** The command was not understood: what to write instead. */
export class UsageError extends Error {}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export const USAGE = `Usage:
  cdk8s-glance lint [--release RELEASE] [--format FORMAT] [--fail-on SEVERITY] [--config FILE] PATH...
      Judges manifests. PATH is a file, a folder (all *.yaml, *.yml and *.json in it) or - for standard input.
      --release   ${RELEASES.join(', ')} (default: ${DEFAULT_RELEASE})
      --format    ${FORMATS.join(', ')} (default: text)
      --fail-on   ${SEVERITIES.join(', ')} (default: error): the least severity that makes the exit status 1
      --config    a YAML or JSON file with release, failOn and suppressions (a list of rule, path and reason)
  cdk8s-glance rules
      Lists the rules.
  cdk8s-glance explain RULE
      Tells why a rule is there, with a bad and a good manifest.

Exit status: 0 nothing found, 1 findings at or above the severity of --fail-on, 2 something could not be judged.
`;

const OPTIONS: NonNullable<ParseArgsConfig['options']> = {
  'release': { type: 'string' },
  'format': { type: 'string' },
  'fail-on': { type: 'string' },
  'config': { type: 'string' },
  'help': { type: 'boolean', short: 'h' },
};

const COMMANDS = ['lint', 'rules', 'explain'];

/** Understands a command line. @throws UsageError */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals: [name, ...rest] } = parsed(args);
  if (values.help || name === 'help') {
    return { name: 'help' };
  }
  switch (name) {
    case 'lint': return { name, options: lintOptions(values, rest) };
    case 'rules': return { name: expected(rest, 0, 'rules') && 'rules' };
    case 'explain': return { name: expected(rest, 1, 'explain RULE') && 'explain', rule: rest[0] };
    case undefined: throw new UsageError(`a command is missing: use ${listed(COMMANDS)}.`);
    default: throw new UsageError(`there is no command ${quoted(name)}. ${didYouMean(name, COMMANDS, `Use ${listed(COMMANDS)}.`)}`);
  }
}

/** A value that is one of a few, or a message that lists them. @throws UsageError */
export function oneOf<T extends string>(what: string, value: string | undefined, allowed: readonly T[]): T | undefined {
  if (value !== undefined && !(allowed as readonly string[]).includes(value)) {
    throw new UsageError(`${what} is ${quoted(value)}. ${didYouMean(value, allowed, `Use ${listed(allowed)}.`)}`);
  }
  return value as T | undefined;
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

function parsed(args: readonly string[]): { values: Values; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    return { values: values as Values, positionals };
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. To specify')[0]}.`);
  }
}

function lintOptions(values: Values, paths: readonly string[]): LintOptions {
  if (paths.length === 0) {
    throw new UsageError('lint needs a path: a file, a folder, or - for standard input.');
  }
  return {
    paths,
    format: oneOf('--format', text(values.format), FORMATS) ?? 'text',
    release: oneOf('--release', text(values.release), RELEASES as readonly ReleaseName[]),
    failOn: oneOf('--fail-on', text(values['fail-on']), SEVERITIES),
    config: text(values.config),
  };
}

function text(value: string | boolean | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

function expected(rest: readonly string[], count: number, usage: string): true {
  if (rest.length !== count) {
    throw new UsageError(`write: cdk8s-glance ${usage}`);
  }
  return true;
}
