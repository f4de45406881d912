import { oneLine } from '../../check';
import { allowedMultipathValues, MULTIPATH_SECTIONS } from '../../facts/nodes/multipath';
import { quoted } from '../../facts/text/quoting';

/** A section of `/etc/multipath.conf`, or a subsection: lines, and the lines of subsections below their headers. */
export function multipathSection(name: string, lines: readonly string[]): string {
  return `${name} {\n${lines.map((line) => `  ${line}\n`).join('')}}`;
}

/** A subsection as lines of a section. */
export function subsection(name: string, lines: readonly string[]): string[] {
  return multipathSection(name, lines).split('\n');
}

/** A text in double quotes. @throws if it contains a double quote: no escape works in all versions of multipath.conf */
export function quotedText(property: string, value: string): string {
  oneLine(property, value);
  if (value.includes('"')) {
    throw new Error(`${property} contains ${quoted(value)}: use a regular expression without a double quote; '.' matches any character.`);
  }
  return `"${value}"`;
}

/** A line with an option. @throws if the option or its value is malformed */
export function optionLine(property: string, option: string, value: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(option)) {
    throw new Error(`${property} holds ${quoted(option)}: use the name of an option of multipath.conf(5), such as 'polling_interval'.`);
  }
  const allowed = allowedMultipathValues(option, oneLine(`${property}[${quoted(option)}]`, value));
  if (allowed !== undefined) {
    throw new Error(`${property}[${quoted(option)}] is ${quoted(value)}: use ${allowed}.`);
  }
  return `${option} ${/^[\w.:-]+$/.test(value) ? value : quotedText(`${property}[${quoted(option)}]`, value)}`;
}

/** The lines of further options. @throws if one of them has a property of its own, or is malformed */
export function furtherLines(property: string, options: { readonly [option: string]: string }, written: readonly string[]): string[] {
  const twice = Object.keys(options).find((option) => written.includes(option));
  if (twice !== undefined) {
    throw new Error(`${property} holds ${quoted(twice)}, which has a property: use the property instead.`);
  }
  return Object.entries(options).map(([option, value]) => optionLine(property, option, value));
}

/** Returns the whole text of a multipath.conf. @throws if it is empty, its braces do not match, or it has an unknown section */
export function wholeText(property: string, text: string): string {
  const words = text.split('\n').map((line) => line.replace(/"[^"]*"/g, '""').replace(/[#!].*$/, '')).join('\n');
  let depth = 0;
  for (const [, name, brace] of words.matchAll(/(\S*)\s*([{}])/g)) {
    if (brace === '{' && depth === 0 && !MULTIPATH_SECTIONS.includes(name)) {
      throw new Error(`${property} has the section ${quoted(name)}: use ${MULTIPATH_SECTIONS.map(quoted).join(', ')}.`);
    }
    depth += brace === '{' ? 1 : -1;
    refuseUnmatched(property, depth < 0);
  }
  refuseUnmatched(property, depth > 0);
  if (words.trim() === '') {
    throw new Error(`${property} is empty: use the whole text of /etc/multipath.conf, or new Multipathd().`);
  }
  return text;
}

function refuseUnmatched(property: string, isUnmatched: boolean): void {
  if (isUnmatched) {
    throw new Error(`${property} has a brace without its pair: end each section with '}' on a line of its own.`);
  }
}
