import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { QUANTITY_PATTERN } from '../../../lib/facts/kubernetes/quantity';
import { RELEASES, type Release } from '../../../lib/facts/release';
import type { SchemaNode } from '../../../lib/schemas/schema';
import type { FieldValues } from '../../../lib/services/field-table';
import { CINDER_COVERAGE } from '../../../scripts/fields/cinder';
import { GLANCE_COVERAGE } from '../../../scripts/fields/glance';
import { serviceNode } from '../../../scripts/fields/service-subject';
import { isIn, type TableField, tableFields } from '../../../scripts/fields/table-fields';

/** Each service, and the files of the interfaces of its tables. */
const SERVICES = [CINDER_COVERAGE, GLANCE_COVERAGE];
const FIELDS = SERVICES.flatMap(({ id, tables }) => tables.flatMap((table) => tableFields(table))
  .map((field) => [`${id} ${field.property} (${field.path.join('.')})`, id, field] as const));

/** Files with interfaces whose properties have rows. */
const FILES = [
  'services/access-rule.ts',
  'services/api-override.ts', 'services/database-purge.ts', 'services/message-bus.ts', 'services/pod-options.ts', 'services/probes.ts',
  'services/service-credential.ts', 'services/service-options.ts', 'services/service-override-options.ts', 'services/tls-secrets.ts',
];

/** Such files of one service, by its field. */
const OWN_FILES: Readonly<Record<string, readonly string[]>> = {
  cinder: ['cinder/backend-props.ts', 'cinder/service/cinder-api-options.ts', 'cinder/service/cinder-options.ts', 'cinder/service/component-options.ts'],
  glance: ['glance/glance-options.ts', 'glance/glance-api-options.ts', 'glance/glance-quotas.ts', 'glance/image-cache.ts'],
};

describe.each(FIELDS)('%s', (_name, id, field) => {
  test.each(RELEASES.filter((release) => isIn(release, field)))('is a field of the type and the bounds of %s', (release) => {
    const node = nodeOf(id, release, field.path);
    expect(typeOf(node)).toBe(field.row.values.type);
    expect(boundFaults(field.row.values, node!)).toEqual([]);
  });

  test.each(RELEASES.filter((release) => isIn(release, field)))('documents the default of %s', (release) => {
    const documented = documentedDefault(id, field);
    expect(documented ?? nodeOf(id, release, field.path)?.facts.default).toEqual(nodeOf(id, release, field.path)?.facts.default);
  });
});

test('some defaults are compared', () => {
  expect(FIELDS.filter(([, id, field]) => documentedDefault(id, field) !== undefined).length).toBeGreaterThan(7);
});

function nodeOf(id: string, release: Release, path: readonly string[]): SchemaNode | undefined {
  return path.reduce<SchemaNode | undefined>((node, step) => {
    const [field] = step.split('[]');
    return step.endsWith('[]') ? node?.field(field)?.items : node?.field(field);
  }, serviceNode(id, release));
}

/** The type in the words of the tables. A port of a route is a number or a name. */
function typeOf(node: SchemaNode | undefined): FieldValues['type'] | undefined {
  const { type } = node?.facts ?? {};
  switch (type) {
    case undefined: return node?.facts['x-kubernetes-int-or-string'] ? 'string' : undefined;
    case 'array': return 'list';
    case 'object': return node!.additional ? 'map' : 'object';
    case 'number': return 'integer';
    default: return type;
  }
}

/** Bounds that differ from those of the API server must be stricter and have a reason, except for the largest number. */
function boundFaults({ min, max, choices, reason }: FieldValues, node: SchemaNode): string[] {
  const { minimum, maximum, enum: values, pattern } = node.facts;
  const isLooser = (min ?? minimum ?? 0) < (minimum ?? 0) || (max !== undefined && maximum !== undefined && max > maximum);
  const isStricter = (min ?? 0) > (minimum ?? 1) || (max !== undefined && max < (maximum ?? LARGEST_INTEGER));
  return [
    ...isLooser ? ['looser bounds'] : [],
    ...isStricter && reason === undefined ? ['stricter bounds without a reason'] : [],
    ...choices?.some((value) => values !== undefined && !values.includes(value)) ? ['a value that the API server refuses'] : [],
    ...values !== undefined && choices === undefined && !isFixed(values) ? ['values without a choice'] : [],
    ...pattern !== undefined && !KNOWN_PATTERNS.has(pattern) ? [`the pattern ${pattern}, which no check covers`] : [],
  ];
}

/** Values that the library writes itself: the kind of a Service. */
function isFixed(values: readonly unknown[]): boolean {
  return values.includes('Service');
}

const HOST = '([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\\-]{0,61}[a-zA-Z0-9])';
const KNOWN_PATTERNS = new Set([QUANTITY_PATTERN, '^(/.*)?$', '^/', `^${HOST}(\\.${HOST})*$`]);
const LARGEST_INTEGER = 2147483647;

/** The literal after `@default` in the docstring of a property; undefined for a sentence. */
function documentedDefault(id: string, { name, row }: TableField): unknown {
  const literals = [...FILES, ...OWN_FILES[id]].flatMap((file) => defaultsIn(file).filter(([property]) => property === name).map(([, text]) => text));
  return literals.length === 1 && row.values.type !== 'object' && !literals[0].startsWith('-') ? literalOf(literals[0]) : undefined;
}

function defaultsIn(file: string): (readonly [string, string])[] {
  const known = DEFAULTS.get(file) ?? readDefaults(file);
  DEFAULTS.set(file, known);
  return known;
}

function readDefaults(file: string): (readonly [string, string])[] {
  const source = ts.createSourceFile(file, readFileSync(join(__dirname, '../../../lib', file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: (readonly [string, string])[] = [];
  const visit = (node: ts.Node): void => {
    const tags = ts.isPropertySignature(node) ? ts.getJSDocTags(node).filter((tag) => tag.tagName.text === 'default') : [];
    tags.forEach((tag) => found.push([(node as ts.PropertySignature).name.getText(), String(tag.comment)]));
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

const DEFAULTS = new Map<string, (readonly [string, string])[]>();

function literalOf(text: string): unknown {
  switch (true) {
    case /^(true|false)$/.test(text): return text === 'true';
    case /^\d+$/.test(text): return Number(text);
    case /^'.*'$/.test(text): return text.slice(1, -1).replace('\\/', '/');
    case /^Duration\.(seconds|days)\(\d+\)$/.test(text): return Number(/\d+/.exec(text)![0]);
    default: throw new Error(`@default ${text} is not a literal that this test knows`);
  }
}
