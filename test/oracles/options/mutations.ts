import { valueFor } from './values';
import type { CatalogSections } from '../../../lib/oslo/catalog/sections';
import type { Random } from '../schema/random';

/** What a mutation has to choose from. */
export interface Ground {
  readonly sections: CatalogSections;

  /** Names of the service's sections. */
  readonly groups: readonly string[];

  /** Options by a name that they have no more, as `[section, name]`. */
  readonly formerNames: readonly (readonly [section: string, name: string])[];
}

type Mutation = (lines: string[], ground: Ground, random: Random) => void;

const MUTATIONS: readonly Mutation[] = [
  setValue, setValue, setValue, addOption, addOption, addOption, addGroup, addGroup, addGroup,
  addFormerName, misspell, move, repeat, recase, comment, quoteValue, refer, breakLine,
];

/** A text with a few things in it changed. */
export function mutate(text: string, ground: Ground, random: Random): string {
  const lines = text.split('\n');
  for (let count = 1 + random.below(4); count > 0; count--) {
    random.pick(MUTATIONS)(lines, ground, random);
  }
  return lines.join('\n');
}

function setValue(lines: string[], ground: Ground, random: Random): void {
  atOption(lines, random, (index, name) => {
    lines[index] = `${name}${random.pick([' = ', '=', ': '])}${valueFor(ground.sections.find(sectionAt(lines, index), name), random)}`;
  });
}

function addOption(lines: string[], ground: Ground, random: Random): void {
  const index = lines.findIndex((line, at) => line.startsWith('[') && (random.below(3) === 0 || at === lines.length - 1));
  if (index >= 0) {
    lines.splice(index + 1, 0, ...someOptions(sectionAt(lines, index + 1), ground, random));
  }
}

function addGroup(lines: string[], ground: Ground, random: Random): void {
  const group = random.pick(ground.groups);
  lines.push(`[${random.below(8) === 0 ? group.toUpperCase() : group}]`, ...someOptions(group, ground, random));
}

function someOptions(section: string, ground: Ground, random: Random): string[] {
  const names = ground.sections.optionNames(section);
  return names.length === 0 ? ['nothing = here'] : Array.from({ length: 1 + random.below(6) }, () => {
    const name = random.pick(names);
    return `${name} = ${valueFor(ground.sections.find(section, name), random)}`;
  });
}

function addFormerName(lines: string[], ground: Ground, random: Random): void {
  const [section, name] = random.pick(ground.formerNames);
  lines.push(`[${section}]`, `${name} = ${valueFor(ground.sections.find(section, name), random)}`);
}

function misspell(lines: string[], _ground: Ground, random: Random): void {
  atOption(lines, random, (index, name) => {
    const at = random.below(name.length);
    const wrong = random.pick([name.slice(0, at) + name.slice(at + 1), name.slice(0, at) + name[at] + name.slice(at), name.toUpperCase(), name.replaceAll('_', '-'), `${name}s`]);
    lines[index] = wrong === '' ? lines[index] : lines[index].replace(name, wrong);
  });
}

function move(lines: string[], _ground: Ground, random: Random): void {
  atOption(lines, random, (index) => {
    const [line] = lines.splice(index, 1);
    const headers = lines.flatMap((other, at) => (other.startsWith('[') ? [at] : []));
    lines.splice(headers.length === 0 ? 0 : random.pick(headers) + 1, 0, line);
  });
}

function repeat(lines: string[], ground: Ground, random: Random): void {
  atOption(lines, random, (index, name) => {
    lines.splice(index + random.below(2), 0, `${name} = ${valueFor(ground.sections.find(sectionAt(lines, index), name), random)}`);
  });
}

function recase(lines: string[], _ground: Ground, random: Random): void {
  const headers = lines.flatMap((line, index) => (line.startsWith('[') ? [index] : []));
  if (headers.length > 0) {
    const index = random.pick(headers);
    lines[index] = random.pick([lines[index].toUpperCase(), lines[index].toLowerCase()]);
  }
}

function comment(lines: string[], _ground: Ground, random: Random): void {
  atOption(lines, random, (index) => { lines[index] += random.pick([' # note', ' ; note', '# note']); });
}

function quoteValue(lines: string[], _ground: Ground, random: Random): void {
  atOption(lines, random, (index) => {
    lines[index] = lines[index].replace(/[=:]\s*(.*)$/, (_, value: string) => `= ${random.pick([`"${value}"`, `'${value}'`, `"${value}`, `" ${value} "`, `${value}'`])}`);
  });
}

function refer(lines: string[], ground: Ground, random: Random): void {
  atOption(lines, random, (index, name) => {
    const section = random.pick(ground.groups);
    const option = random.pick([...ground.sections.optionNames(section), 'nothing']);
    lines[index] = `${name} = ${random.pick([`$${option}`, `\${${section}.${option}}`, `$${section}.${option}`, `x\${${option}}y`, `$$${option}`, `\\$${option}`])}`;
  });
}

function breakLine(lines: string[], _ground: Ground, random: Random): void {
  const index = random.below(lines.length);
  lines[index] = random.pick([
    lines[index].replace(/[=:]/, ' '), `  ${lines[index]}`, `\t${lines[index]}`, `${lines[index]}\n\n`, `${lines[index]}\n more`, lines[index].replace(']', ''), '', `= ${lines[index]}`, '[]', '# note',
  ]);
}

function atOption(lines: readonly string[], random: Random, change: (index: number, name: string) => void): void {
  const found = lines.flatMap((line, index) => {
    const name = /^([^\s=:[#;][^\s=:]*)\s*[=:]/.exec(line)?.[1];
    return name === undefined ? [] : [{ index, name }];
  });
  if (found.length > 0) {
    const { index, name } = random.pick(found);
    change(index, name);
  }
}

function sectionAt(lines: readonly string[], index: number): string {
  for (let at = Math.min(index, lines.length - 1); at >= 0; at--) {
    const header = /^\[(.*)\]$/.exec(lines[at]);
    if (header) {
      return header[1];
    }
  }
  return 'DEFAULT';
}
