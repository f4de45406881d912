import type { Terminal } from './terminal';
import { escapedText, printable, printableLines, UNSAFE_IN_LINES } from '../facts/text/quoting';

/** The colours that reports use. Any other escape sequence comes from an input. */
const COLOUR = /(\u001b\[[0-9;]{1,5}m)/;

/** The start of a command that a log viewer obeys anywhere in a line: Azure Pipelines, older GitHub runners, TeamCity. */
const LOG_COMMAND = /##(?=\[|vso\[|teamcity\[)/g;

/**
 * A terminal that passes nothing on that a terminal or a log viewer would obey. Everything that a command prints goes through it.
 *
 * A report may contain colours. Reports in the form of workflow commands escape their parts themselves.
 */
export function safeTerminal(terminal: Terminal): Terminal {
  return {
    isColoured: terminal.isColoured,
    isWatched: terminal.isWatched,
    print: (text) => terminal.print(terminal.isColoured ? text.split(COLOUR).map((part, index) => (index % 2 === 1 ? part : printableLines(part))).join('') : printableLines(text)),
    error: (text) => terminal.error(text.split('\n').map(safeText).join('\n')),
    showStatus: (text) => terminal.showStatus(text && safeText(text)),
  };
}

/**
 * A text on one line that neither controls a terminal nor starts a command of a CI service.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands
 */
export function safeText(text: string): string {
  return printable(text).replace(LOG_COMMAND, '#\ufffd').replace(/^(\s*):(?=:)/, '$1\ufffd');
}

/** JSON with everything escaped that a terminal or a log viewer would obey. It stays the same value. */
export function safeJson(json: string): string {
  // Most reports contain nothing of the kind, and are long.
  return UNSAFE_IN_LINES.test(json) || json.includes('##')
    ? json.split('\n').map((line) => escapedText(line).replace(LOG_COMMAND, '#\\u0023')).join('\n')
    : json;
}

