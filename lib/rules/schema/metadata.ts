import {
  annotationKeyProblem, isTime, labelKeyProblem, labelValueProblem, METADATA_FIELDS, namePrefixProblem, nameProblem, namespaceProblem,
  type MetadataProblem, type MetadataValue,
} from '../../facts/kubernetes/metadata';
import { CLUSTER_SCOPED_KINDS } from '../../facts/operators/kinds';
import { isTemplate } from '../../facts/operators/template-variables';
import { isJsonObject, own } from '../../json';
import { Fields } from '../../manifest/fields';
import type { Found } from '../engine/define';
import { defineRule } from '../engine/define';
import { nearestFix, renameField, replaceField } from '../engine/edit';
import { atField } from '../engine/places';
import { OBJECTS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const METADATA: Rule = defineRule(OBJECTS, {
  id: 'schema/metadata',
  severity: 'error',
  title: 'Invalid metadata of an object',
  why: 'The API server checks the metadata of objects of every kind: names, namespaces, and the keys and values of labels and annotations. It refuses the object. An unknown field of metadata is dropped, or refused under strict validation.',
  source: 'https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/',
  bad: `
kind: Secret
metadata:
  name: ceph_conf_files
stringData:
  ceph.conf: "[global]"
`,
  good: `
kind: Secret
metadata:
  name: ceph-conf-files
stringData:
  ceph.conf: "[global]"
`,
  find(document) {
    const metadata = Fields.at(document, ['metadata']);
    const isNamespaced = !CLUSTER_SCOPED_KINDS.has(document.kind);
    return [...unknownFields(metadata), ...wrongTypes(metadata), ...wrongNames(metadata, isNamespaced), ...wrongKeys(metadata)];
  },
});

function unknownFields(metadata: Fields): Found[] {
  const known = Object.keys(METADATA_FIELDS);
  return Object.keys(metadata.object).filter((name) => !known.includes(name) && !name.startsWith('$')).map((name) => ({
    place: atField(metadata, name),
    message: `metadata.${name} is an unknown field, which the API server drops.`,
    ...nearestFix(name, known, 'Remove it, or move it to labels or annotations.', renameField),
  }));
}

function wrongTypes(metadata: Fields): Found[] {
  return Object.entries(metadata.object).flatMap(([name, value]) => {
    const kind = own(METADATA_FIELDS, name);
    if (kind === 'texts' && isJsonObject(value)) {
      return Object.entries(value).filter(([, text]) => typeof text !== 'string' && text !== null).map(([key, text]) => ({
        place: atField(metadata, name, key),
        message: `metadata.${name} has the value ${JSON.stringify(text)} for ${quoted(key)}, which is not a string.`,
        ...typeof text === 'object' ? { fix: 'Write a string.' } : { fix: `Write it in quotes: ${quoted(String(text))}.`, edit: replaceField(`"${String(text)}"`) },
      }));
    }
    return kind === undefined || value === null || isOfType(value, kind) ? [] : [{
      place: atField(metadata, name), message: `metadata.${name} is not ${TYPES[kind]}.`, fix: `Write ${TYPES[kind]}.`,
    }];
  });
}

function wrongNames(metadata: Fields, isNamespaced: boolean): Found[] {
  const checks = [['name', nameProblem], ['namespace', namespaceProblem], ['generateName', namePrefixProblem]] as const;
  return checks.filter(([field]) => isNamespaced || field !== 'namespace').flatMap(([field, problemOf]) => {
    const name = metadata.text(field);
    return name === undefined || isTemplate(name) ? [] : found(metadata, [field], `metadata.${field} is ${quoted(name)}`, problemOf(name));
  });
}

function wrongKeys(metadata: Fields): Found[] {
  const labels = textsIn(metadata, 'labels');
  const annotations = textsIn(metadata, 'annotations');
  return [
    ...labels.flatMap(([key]) => found(metadata, ['labels', key], `metadata.labels has the key ${quoted(key)}`, labelKeyProblem(key))),
    ...labels.flatMap(([key, value]) => found(metadata, ['labels', key], `metadata.labels has the value ${quoted(value)} for ${quoted(key)}`, labelValueProblem(value))),
    ...annotations.flatMap(([key]) => found(metadata, ['annotations', key], `metadata.annotations has the key ${quoted(key)}`, annotationKeyProblem(key))),
  ];
}

/** The entries of a map of strings, with null as an empty one. */
function textsIn(metadata: Fields, field: string): Array<[string, string]> {
  return Object.entries(metadata.child(field).object).map(([key, value]): [string, unknown] => [key, value ?? ''])
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !isTemplate(entry[0]) && !isTemplate(entry[1]));
}

function found(metadata: Fields, path: readonly string[], subject: string, problem: MetadataProblem | undefined): Found[] {
  return problem === undefined ? [] : [{ place: atField(metadata, ...path), message: `${subject}, which ${problem.problem}.`, fix: `Use ${problem.allowed}.` }];
}

const TYPES: Readonly<Record<MetadataValue, string>> = {
  text: 'a string', texts: 'a map of strings', list: 'a list', number: 'a whole number', time: 'a time such as 2026-01-31T12:00:00Z', other: 'a value',
};

function isOfType(value: unknown, kind: MetadataValue | undefined): boolean {
  switch (kind) {
    case 'text': return typeof value === 'string';
    case 'texts': return isJsonObject(value);
    case 'list': return Array.isArray(value);
    case 'number': return Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 63;
    case 'time': return typeof value === 'string' && (isTemplate(value) || isTime(value));
    default: return true;
  }
}
