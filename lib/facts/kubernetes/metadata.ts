import { isDnsLabel, isDnsSubdomain, isLabelKey, isLabelValue } from './names';

/** What a field of `metadata` holds. */
export type MetadataValue = 'text' | 'texts' | 'list' | 'number' | 'time' | 'other';

/**
 * The fields of `metadata`, with those that the API server writes and `oc get` prints.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/
 */
export const METADATA_FIELDS: Readonly<Record<string, MetadataValue>> = {
  annotations: 'texts',
  creationTimestamp: 'time',
  deletionGracePeriodSeconds: 'other',
  deletionTimestamp: 'other',
  finalizers: 'list',
  generateName: 'text',
  generation: 'number',
  labels: 'texts',
  managedFields: 'list',
  name: 'text',
  namespace: 'text',
  ownerReferences: 'list',
  resourceVersion: 'text',
  selfLink: 'text',
  uid: 'text',
};

/** A problem of a text in `metadata`, after `which`, and what is allowed. */
export interface MetadataProblem {
  readonly problem: string;
  readonly allowed: string;
}

const ENDS = 'with a letter or digit at both ends';

/** What is wrong with the name of an object. `undefined` for a valid name. */
export function nameProblem(name: string): MetadataProblem | undefined {
  return isDnsSubdomain(name) ? undefined
    : { problem: 'is not an RFC 1123 subdomain', allowed: `at most 253 lower case letters, digits, - and ., ${ENDS}` };
}

/** What is wrong with the beginning of a name, to which the API server adds five characters. It may end with a hyphen. */
export function namePrefixProblem(prefix: string): MetadataProblem | undefined {
  return nameProblem(prefix.length > 1 ? prefix.replace(/.-$/, 'a') : prefix);
}

/** Whether the text is a time as Kubernetes writes it. */
export function isTime(text: string): boolean {
  return TIME.test(text) && !Number.isNaN(Date.parse(text));
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** What is wrong with the name of a namespace. */
export function namespaceProblem(name: string): MetadataProblem | undefined {
  return isDnsLabel(name) ? undefined
    : { problem: 'is not an RFC 1123 label', allowed: `at most 63 lower case letters, digits and -, ${ENDS}` };
}

/** What is wrong with a key of labels. */
export function labelKeyProblem(key: string): MetadataProblem | undefined {
  return isLabelKey(key) ? undefined
    : { problem: 'is not a valid key', allowed: `at most 63 letters, digits, -, _ and ., ${ENDS}, optionally after a DNS name and /` };
}

/** What is wrong with a key of annotations. Capitals in the part before the slash do not count. */
export function annotationKeyProblem(key: string): MetadataProblem | undefined {
  return labelKeyProblem(key.toLowerCase());
}

/** What is wrong with a value of labels. */
export function labelValueProblem(value: string): MetadataProblem | undefined {
  return isLabelValue(value) ? undefined
    : { problem: 'is not a valid label value', allowed: `at most 63 letters, digits, -, _ and ., ${ENDS}` };
}
