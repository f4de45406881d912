import { IgnitionFile } from './ignition-file';

/** The values of a script. Each becomes a read-only variable; a list becomes an array. */
export type BashValues = { readonly [name: string]: string | readonly string[] };

/** Quotes a text as one word of a shell, without special characters. */
export function bashWord(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`;
}

/** The text of a script: a comment with its purpose, its values, and its code. */
export function bashScript(purpose: string, values: BashValues, ...parts: string[]): string {
  const settings = Object.entries(values).map(([name, value]) => `readonly ${name}=${bashValue(value)}\n`).join('');
  return ['#!/bin/bash\n', `# ${purpose}\n`, 'set -euo pipefail\n\n', settings, ...parts.map((part) => `\n${part.trim()}\n`)].join('');
}

/** The file of a script. `/usr/local` is writable on the operating system of the nodes. */
export function scriptFile(name: string, text: string): IgnitionFile {
  return IgnitionFile.fromText(scriptPath(name), text, { mode: '0755' });
}

/** The path of a script. */
export function scriptPath(name: string): string {
  return `/usr/local/bin/${name}`;
}

function bashValue(value: string | readonly string[]): string {
  return typeof value === 'string' ? bashWord(value) : `(${value.map(bashWord).join(' ')})`;
}
