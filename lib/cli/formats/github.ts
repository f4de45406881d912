import type { Report } from './format';
import { printable } from '../../facts/text/quoting';
import { atPath } from '../../rules/engine/finding';
import type { Severity } from '../../rules/engine/rule';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Workflow commands: GitHub shows each finding next to its line.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubFormat({ findings, problems }: Report): string {
  const found = findings.map(({ severity, rule, file, line, column, path, message, fix }) => command(
    COMMANDS[severity], { file, line, col: column, title: rule }, `${atPath(path)}${message} ${fix}`));
  const unread = problems.map(({ file, line, column, message }) => command('error', { file, line, col: column, title: 'not judged' }, message));
  return [...unread, ...found].map((text) => `${text}\n`).join('');
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const given = Object.entries(properties).filter(([, value]) => value !== 0 && value !== '');
  return `::${name} ${given.map(([key, value]) => `${key}=${property(String(value))}`).join(',')}::${data(message)}`;
}

function data(text: string): string {
  return text.replace(/[^\r\n]+/g, printable).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
