import { DATA_OBJECT_FIELDS, isBase64, type DataObjectFields } from '../../facts/kubernetes/data-objects';
import { isDataKey } from '../../facts/kubernetes/names';
import { isTemplate } from '../../facts/operators/template-variables';
import { isJsonObject, own } from '../../json';
import { Fields } from '../../manifest/fields';
import type { ManifestDocument } from '../../manifest/source';
import { defineRule, type Found } from '../engine/define';
import { nearestFix, renameField } from '../engine/edit';
import { atField } from '../engine/places';
import { OBJECTS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

const OF_EVERY_KIND = ['apiVersion', 'kind', 'metadata', 'status'];

export const DATA: Rule = defineRule(OBJECTS, {
  id: 'schema/data',
  severity: 'error',
  title: 'Invalid data of a Secret or ConfigMap',
  why: 'The API server refuses a key that is not a file name, a value that is not a string, and data of a Secret that is not base64. It drops an unknown field.',
  source: 'https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data',
  bad: `
kind: Secret
metadata:
  name: osp-secret
data:
  AdminPassword: "12345"
`,
  good: `
kind: Secret
metadata:
  name: osp-secret
stringData:
  AdminPassword: "12345"
`,
  find: (document) => (isPlain(document) ? problemsOf(Fields.at(document, []), document.kind) : []),
});

/** Whether the object is one of Kubernetes itself that no tool has encrypted. */
function isPlain({ object }: ManifestDocument): boolean {
  return ['v1', undefined].includes(object.apiVersion as string | undefined) && object.sops === undefined;
}

function problemsOf(fields: Fields, kind: string): Found[] {
  const known = own(DATA_OBJECT_FIELDS, kind);
  return known === undefined ? [] : [
    ...unknownFields(fields, known),
    ...wrongTypes(fields),
    ...[...known.texts, ...known.bytes].flatMap((field) => entries(fields, field, known.bytes.includes(field), kind)),
  ];
}

function unknownFields(fields: Fields, { texts, bytes, others }: DataObjectFields): Found[] {
  const known = [...texts, ...bytes, ...others];
  return Object.keys(fields.object).filter((name) => ![...OF_EVERY_KIND, ...known].includes(name) && !name.startsWith('$')).map((name) => ({
    place: atField(fields, name),
    message: `${name} is an unknown field, which the API server drops.`,
    ...nearestFix(name, known, `Remove it, or move it to ${texts[0]}.`, renameField),
  }));
}

function wrongTypes(fields: Fields): Found[] {
  const { type = null, immutable = null } = fields.object;
  return [
    ...type === null || typeof type === 'string' ? [] : [{ place: atField(fields, 'type'), message: 'type is not a string.', fix: 'Write Opaque, or remove it.' }],
    ...immutable === null || typeof immutable === 'boolean' ? []
      : [{ place: atField(fields, 'immutable'), message: 'immutable is neither true nor false.', fix: 'Write true or false.' }],
  ];
}

function entries(fields: Fields, field: string, isBytes: boolean, kind: string): Found[] {
  const value = fields.get(field);
  if (value === undefined || value === null || isJsonObject(value)) {
    return Object.entries(value ?? {}).flatMap(([key, content]) => entryProblem(key, content, field, isBytes, kind)
      .map((problem) => ({ place: atField(fields, field, key), ...problem })));
  }
  return [{ place: atField(fields, field), message: `${field} is not a map.`, fix: `Write a map below ${field}: a name, a colon and a text on each line.` }];
}

/** What is wrong with an entry. Messages do not show its value, which may be secret. */
function entryProblem(key: string, content: unknown, field: string, isBytes: boolean, kind: string): Array<{ message: string; fix: string }> {
  if (isTemplate(key) || (typeof content === 'string' && isTemplate(content)) || key.startsWith('$')) {
    return [];
  }
  const owner = `${field} has`;
  const keyProblem = isDataKey(key) ? [] : [{ message: `${owner} the key ${quoted(key)}, which is not a valid key.`, fix: "Use at most 253 letters, digits, '-', '_' and '.'." }];
  if (content === null || (typeof content === 'string' && (!isBytes || isBase64(content)))) {
    return keyProblem;
  }
  return [...keyProblem, typeof content === 'string'
    ? { message: `${owner} a value for ${quoted(key)} that is not base64.`, fix: `Encode it in base64, or move it to ${kind === 'Secret' ? 'stringData' : 'data'}.` }
    : { message: `${owner} a value for ${quoted(key)} that is not a string.`, fix: 'Write it in quotes.' }];
}
