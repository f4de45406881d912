import { IgnitionFile } from './ignition-file';

/** The values that a script is given: each becomes a read-only variable, a list an array. */
export type BashValues = { readonly [name: string]: string | readonly string[] };

/** Text as one word of a shell: nothing in it has a meaning. */
export function bashWord(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`;
}

/** The text of a script: what it is for, its values, and what it does. */
export function bashScript(purpose: string, values: BashValues, ...parts: string[]): string {
  const settings = Object.entries(values).map(([name, value]) => `readonly ${name}=${bashValue(value)}\n`).join('');
  return ['#!/bin/bash\n', `# ${purpose}\n`, 'set -euo pipefail\n\n', settings, ...parts.map((part) => `\n${part.trim()}\n`)].join('');
}

/** A script where a unit finds it. `/usr/local` is writable on the nodes' operating system. */
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
