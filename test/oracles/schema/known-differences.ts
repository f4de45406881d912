import type { Disagreement, Judged } from './agreement';
import type { JudgedMetadata } from './metadata-agreement';
import { isTemplate } from '../../../lib/facts/operators/template-variables';

/** A difference that is meant, with the reason. */
export interface KnownDifference<T = Judged> {
  readonly name: string;
  readonly reason: string;
  explains(disagreement: Disagreement, judged: T): boolean;
}

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    name: 'inside a value of the wrong type',
    reason: 'Where an object stands in the place of a string, the server prunes its fields and then refuses the object. We tell the one mistake, at the object.',
    explains: ({ by, what, path }, { ours }) => by === 'server' && what === 'unknown'
      && ours.some((violation) => violation.rule === 'schema/type' && path.startsWith(`${violation.path.join('.')}.`)),
  },
  {
    name: 'integer width',
    reason: 'The server does not check the format int32. The operators\' webhook does, when it decodes the object into Go\'s types.',
    explains: ({ by, what }) => by === 'us' && what === 'schema/format',
  },
  {
    name: 'third and later duplicates',
    reason: 'The server names the second of several equal elements. We name each after the first, so that one pass over the findings mends them all.',
    explains: ({ by, what, path }, { server }) => by === 'us' && what === 'schema/duplicate'
      && server.errors.some((error) => error.type === 'FieldValueDuplicate' && parent(error.path) === parent(path)),
  },
  {
    name: 'second mistake of a text',
    reason: 'The server stops at the first of too long, too short and another form. We tell each.',
    explains: ({ by, what, path }, { ours, server }) => by === 'us' && what === 'schema/pattern'
      && ours.some(({ rule, path: other }) => rule === 'schema/length' && other.join('.') === path)
      && server.errors.some((error) => error.path === path),
  },
  {
    name: 'rules that the server does not run',
    reason: 'The server runs no rule in CEL when another value of the object, anywhere, has a wrong type, is too long or too many, or is none of those allowed. '
      + 'We run those whose own fields have the right types.',
    explains: ({ by, what }, { server }) => by === 'us' && what === 'schema/rule'
      && server.errors.some(({ type }) => KEEPS_RULES_FROM_RUNNING.includes(type)),
  },
];

/** Differences about metadata, and the data of Secrets and ConfigMaps. */
export const KNOWN_METADATA_DIFFERENCES: ReadonlyArray<KnownDifference<JudgedMetadata>> = [
  {
    name: 'text to be replaced',
    reason: 'A text with <name>, {{ name }} or ${NAME} is not what the server gets: people or tools replace it before.',
    explains: ({ by, path }, { object }) => by === 'server' && isTemplate(JSON.stringify(valueAt(object, path)) ?? ''),
  },
  {
    name: 'no name',
    reason: 'A patch, or an object that a tool completes, may leave the name to others.',
    explains: ({ by, path, what }) => by === 'server' && path === 'metadata.name' && what === 'FieldValueRequired',
  },
  {
    name: 'fields that the server or a controller writes',
    reason: 'People write neither. What oc get has printed has the right form.',
    explains: ({ by, path }) => by === 'server' && /^metadata\.(ownerReferences|finalizers)$/.test(path),
  },
  {
    name: 'list in place of bytes',
    reason: 'Go reads a list of numbers as bytes. Nobody means that.',
    explains: ({ by, path }, { object }) => by === 'us' && Array.isArray(valueAt(object, path)),
  },
];

function valueAt(object: Record<string, unknown>, path: string): unknown {
  const [first, ...rest] = path.split('.');
  return (object[first] as Record<string, unknown> | undefined)?.[rest.join('.')];
}

/** As in judge.go. */
const KEEPS_RULES_FROM_RUNNING = ['FieldValueTypeInvalid', 'FieldValueTooLong', 'FieldValueTooMany', 'FieldValueNotSupported'];

function parent(path: string): string {
  return path.slice(0, path.lastIndexOf('.'));
}
