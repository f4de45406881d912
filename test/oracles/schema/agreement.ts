import type { SchemaRule, SchemaViolation } from '../../../lib/schemas/violation';

/** What the server says of an object. */
export interface Verdict {
  readonly unknown: readonly string[];
  readonly errors: ReadonlyArray<{ readonly path: string; readonly type: string; readonly detail: string }>;
}

/** What both say of one object. */
export interface Judged {
  readonly ours: readonly SchemaViolation[];
  readonly server: Verdict;
}

/** Something that only one of the two says, or that they say in ways that do not fit. */
export interface Disagreement {
  readonly by: 'us' | 'server';
  readonly path: string;
  /** Our rule, or the type of the server's error; `unknown` for a field that it prunes. */
  readonly what: string;
  readonly detail: string;
}

/** By which of its errors the server says what a rule of ours does. */
const SERVER_TYPES: Record<Exclude<SchemaRule, 'schema/unknown-field'>, readonly string[]> = {
  'schema/type': ['FieldValueTypeInvalid'],
  'schema/enum': ['FieldValueNotSupported'],
  'schema/pattern': ['FieldValueInvalid'],
  'schema/length': ['FieldValueTooLong', 'FieldValueInvalid'],
  'schema/bounds': ['FieldValueInvalid'],
  'schema/format': [],
  'schema/items': ['FieldValueTooMany', 'FieldValueInvalid'],
  'schema/duplicate': ['FieldValueDuplicate'],
  'schema/required': ['FieldValueRequired'],
  'schema/rule': ['FieldValueInvalid'],
};

/** Rules of ours of which the server says the same in its own way: mutants that leave one of them out prove nothing about it. */
export const COMPARED_RULES: readonly SchemaRule[] = [
  'schema/unknown-field',
  ...(Object.keys(SERVER_TYPES) as Array<keyof typeof SERVER_TYPES>).filter((rule) => SERVER_TYPES[rule].length > 0),
];

/** Both ways: all that the server refuses is a violation at the same path, and all violations are refused for the same reason. */
export function disagreements({ ours, server }: Judged): Disagreement[] {
  const { errors } = server;
  const unknown = new Set(server.unknown);
  const paths = new Set(ours.filter(({ rule }) => rule !== 'schema/unknown-field').map(({ path }) => path.join('.')));
  const unknownToUs = new Set(ours.filter(({ rule }) => rule === 'schema/unknown-field').map(({ path }) => path.join('.')));
  return [
    ...ours.filter((violation) => !isSaid(violation, unknown, errors)).map(({ rule, path, message }): Disagreement => ({ by: 'us', path: path.join('.'), what: rule, detail: message })),
    ...errors.filter(({ path }) => !paths.has(path)).map(({ path, type, detail }): Disagreement => ({ by: 'server', path, what: type, detail })),
    ...[...unknown].filter((path) => !unknownToUs.has(path)).map((path): Disagreement => ({ by: 'server', path, what: 'unknown', detail: 'pruned' })),
  ];
}

function isSaid({ rule, path }: SchemaViolation, unknown: ReadonlySet<string>, errors: Verdict['errors']): boolean {
  const place = path.join('.');
  return rule === 'schema/unknown-field' ? unknown.has(place) : errors.some((error) => error.path === place && SERVER_TYPES[rule].includes(error.type));
}

/** A verdict with its paths written as ours are, with dots alone. */
export function withPlainPaths({ unknown, errors }: Verdict): Verdict {
  return { unknown: unknown.map(plain), errors: errors.map((error) => ({ ...error, path: plain(pathOf(error)) })) };
}

/** An error about alternatives has its path in its text only. */
function pathOf({ path, detail }: Verdict['errors'][number]): string {
  return path === '<nil>' ? /^"([^"]*)"/.exec(detail)?.[1] ?? path : path;
}

/** The server writes a list's index, and at times a map's key, in brackets. */
function plain(path: string): string {
  return path.replace(/\[([^\]]*)\]/g, '.$1');
}
