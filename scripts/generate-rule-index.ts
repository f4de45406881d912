/*
 * Writes lib/rules/rule-index.ts, the list of all rules, from the files in the areas of lib/rules/, and lib/plan/effect-index.ts, the list of
 * all effects of changes, from the files in lib/plan/effects/.
 *
 *   npx projen rules
 *   npx projen rules --check    writes nothing; exit status 1 names the stale file
 */
import { readdirSync } from 'fs';
import { dirname, join, relative, resolve } from 'path';
import { parseArgs } from 'util';
import { finish, type GeneratedFiles } from './generated-files';

/** A list of what the files of a folder export. */
interface Index {
  /** The word for an entry. */
  readonly noun: string;

  /** The list. */
  readonly file: string;

  /** The folder whose folders have the files. */
  readonly folder: string;

  /** Folders in it that contain no entries. */
  readonly without: readonly string[];

  /** A property that every entry has beside its id. */
  readonly mark: string;

  /** The type of an entry and its file, from the folder of the list. */
  readonly type: { readonly name: string; readonly path: string };

  /** The constant and its description. */
  readonly constant: string;
  readonly description: string;
}

const INDEXES: readonly Index[] = [
  {
    noun: 'rule',
    file: 'lib/rules/rule-index.ts',
    folder: 'lib/rules',
    without: ['engine'],
    mark: 'check',
    type: { name: 'Rule', path: './engine/rule' },
    constant: 'RULE_INDEX',
    description: 'Every rule that judges manifests, in the order of the files.',
  },
  {
    noun: 'effect',
    file: 'lib/plan/effect-index.ts',
    folder: 'lib/plan/effects',
    without: [],
    mark: 'consequences',
    type: { name: 'Effect', path: './engine/effect' },
    constant: 'EFFECTS',
    description: 'Every effect that a plan looks for, in the order of the files.',
  },
];

/** An entry, or a list of entries, that a file exports. */
interface IndexExport {
  /** The file, from the folder of the index, without its extension. */
  readonly file: string;
  readonly name: string;
  readonly isList: boolean;
}

/**
 * The current texts of the indexes.
 *
 * @param root the project's folder
 * @throws Error if two files export a rule or an effect with the same id
 */
export async function ruleIndex(root: string): Promise<GeneratedFiles> {
  const texts = new Map<string, string>();
  for (const index of INDEXES) {
    texts.set(index.file, await textOf(root, index));
  }
  return texts;
}

async function textOf(root: string, index: Index): Promise<string> {
  const exported: IndexExport[] = [];
  const files = new Map<string, string>();
  for (const file of filesOf(root, index)) {
    for (const [name, value] of Object.entries(await import(join(root, index.folder, file)) as Record<string, unknown>)) {
      const entries = entriesIn(value, index);
      entries.forEach(({ id }) => addId(files, id, file, index));
      exported.push(...entries.length > 0 ? [{ file, name, isList: Array.isArray(value) }] : []);
    }
  }
  return indexText(exported, index);
}

function addId(files: Map<string, string>, id: string, file: string, { noun, folder }: Index): void {
  if (files.has(id)) {
    throw new Error(`${folder}/${file}.ts: the ${noun} ${id} is also defined in ${folder}/${files.get(id)}.ts.`);
  }
  files.set(id, file);
}

function filesOf(root: string, { folder, without }: Index): string[] {
  const path = join(root, folder);
  const areas = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !without.includes(entry.name));
  return areas.flatMap(({ name }) => readdirSync(join(path, name)).map((file) => `${name}/${file.replace(/\.ts$/, '')}`)).sort();
}

function entriesIn(value: unknown, { mark }: Index): Array<{ readonly id: string }> {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((entry): entry is { readonly id: string } => typeof entry === 'object' && entry !== null && 'id' in entry && mark in entry);
}

function indexText(exported: readonly IndexExport[], { file: indexFile, folder, type, constant, description }: Index): string {
  const prefix = relative(dirname(indexFile), folder);
  const files = [...new Set(exported.map(({ file }) => file))];
  const imports = files.map((file) => {
    const names = exported.filter((entry) => entry.file === file).map((entry) => `${entry.name} as ${alias(entry)}`);
    const path = `./${join(prefix, file)}`;
    return { path, line: `import { ${names.join(', ')} } from '${path}';` };
  });
  const sorted = [...imports, { path: type.path, line: `import type { ${type.name} } from '${type.path}';` }].sort((left, right) => (left.path < right.path ? -1 : 1));
  return [
    '// Written by scripts/generate-rule-index.ts. Do not edit: run `npx projen rules`.',
    ...sorted.map(({ line }) => line),
    '',
    `/** ${description} */`,
    `export const ${constant}: readonly ${type.name}[] = [`,
    ...linesOf(exported.map((entry) => `${entry.isList ? '...' : ''}${alias(entry)},`)),
    '];',
    '',
  ].join('\n');
}

/** The entries in lines of at most 120 characters. */
function linesOf(entries: readonly string[]): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + entry.length < 120) {
      lines[lines.length - 1] = `${last} ${entry}`;
    } else {
      lines.push(`  ${entry}`);
    }
  }
  return lines;
}

/** Two areas may use the same name. */
function alias({ file, name }: IndexExport): string {
  return `${file.split('/')[0].replace(/-/g, '_').toUpperCase()}_${name}`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const root = resolve(__dirname, '..');
  process.exitCode = finish(root, await ruleIndex(root), [], values.check, 'npx projen rules');
}

if (require.main === module) {
  void main();
}
