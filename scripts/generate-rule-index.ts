/*
 * Writes lib/rules/rule-index.ts, the list of all rules, from the files in the areas of lib/rules/.
 *
 *   npx projen rules
 *   npx projen rules --check    writes nothing; exit status 1 names the stale file
 */
import { readdirSync } from 'fs';
import { join, resolve } from 'path';
import { parseArgs } from 'util';
import { finish, type GeneratedFiles } from './generated-files';

const INDEX = 'lib/rules/rule-index.ts';

/** Folders of lib/rules/ that contain no rules. */
const WITHOUT_RULES = ['engine'];

/** A rule, or a list of rules, that a file exports. */
interface RuleExport {
  /** The file, from lib/rules/, without its extension. */
  readonly file: string;
  readonly name: string;
  readonly isList: boolean;
}

/**
 * The current text of the index.
 *
 * @param root the project's folder
 * @throws Error if two files export a rule with the same id
 */
export async function ruleIndex(root: string): Promise<GeneratedFiles> {
  const exported: RuleExport[] = [];
  const files = new Map<string, string>();
  for (const file of ruleFiles(root)) {
    for (const [name, value] of Object.entries(await import(join(root, 'lib/rules', file)) as Record<string, unknown>)) {
      const rules = rulesIn(value);
      rules.forEach(({ id }) => addId(files, id, file));
      exported.push(...rules.length > 0 ? [{ file, name, isList: Array.isArray(value) }] : []);
    }
  }
  return new Map([[INDEX, indexText(exported)]]);
}

function addId(files: Map<string, string>, id: string, file: string): void {
  if (files.has(id)) {
    throw new Error(`lib/rules/${file}.ts: the rule ${id} is also defined in lib/rules/${files.get(id)}.ts.`);
  }
  files.set(id, file);
}

function ruleFiles(root: string): string[] {
  const folder = join(root, 'lib/rules');
  const areas = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !WITHOUT_RULES.includes(entry.name));
  return areas.flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => `${name}/${file.replace(/\.ts$/, '')}`)).sort();
}

function rulesIn(value: unknown): Array<{ readonly id: string }> {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter(isRule);
}

function isRule(value: unknown): value is { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && 'check' in value;
}

function indexText(exported: readonly RuleExport[]): string {
  const files = [...new Set(exported.map(({ file }) => file))];
  const imports = files.map((file) => {
    const names = exported.filter((rule) => rule.file === file).map((rule) => `${rule.name} as ${alias(rule)}`);
    return { path: `./${file}`, line: `import { ${names.join(', ')} } from './${file}';` };
  });
  const sorted = [...imports, { path: './engine/rule', line: "import type { Rule } from './engine/rule';" }].sort((left, right) => (left.path < right.path ? -1 : 1));
  return [
    '// Written by scripts/generate-rule-index.ts. Do not edit: run `npx projen rules`.',
    ...sorted.map(({ line }) => line),
    '',
    '/** Every rule that judges manifests, in the order of the files. */',
    'export const RULE_INDEX: readonly Rule[] = [',
    ...exported.map((rule) => `  ${rule.isList ? '...' : ''}${alias(rule)},`),
    '];',
    '',
  ].join('\n');
}

/** Two areas may use the same name. */
function alias({ file, name }: RuleExport): string {
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
