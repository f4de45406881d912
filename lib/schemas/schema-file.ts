/**
 * One file of `schemas/`: the facts that a CustomResourceDefinition states of a kind.
 *
 * The files are generated: `npx projen schemas` rewrites them from a folder of CustomResourceDefinitions, and the head of
 * `scripts/generate-schemas.ts` says where upstream keeps those. Equal subschemas are stored once, under a name that is
 * derived from their content, so that a change upstream changes few lines here and the same line says the same in each
 * release.
 */
export interface SchemaFile {
  /** API group, for example `core.openstack.org`. */
  readonly group: string;
  /** Version that is stored, for example `v1beta1`. */
  readonly version: string;
  readonly kind: string;
  /** Name of the resource in URLs, for example `openstackcontrolplanes`. */
  readonly plural: string;
  readonly scope: 'Namespaced' | 'Cluster';
  /** Name of the node that describes the whole object. */
  readonly root: string;
  readonly nodes: Readonly<Record<string, SchemaNodeFacts>>;
}

/**
 * One subschema, with the keywords of the structural schema that it came from; where the original has a subschema, here
 * stands the name of a node. These keywords are all that the definitions use; the generator refuses any other, so that a
 * refresh cannot bring in a constraint that nobody judges.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema
 */
export interface SchemaNodeFacts {
  readonly 'type'?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly 'properties'?: Readonly<Record<string, string>>;
  readonly 'additionalProperties'?: string;
  readonly 'items'?: string;
  /** Integer or string, beside `x-kubernetes-int-or-string`, which says the same. */
  readonly 'anyOf'?: readonly string[];
  readonly 'required'?: readonly string[];
  readonly 'nullable'?: boolean;
  readonly 'default'?: unknown;
  readonly 'enum'?: readonly unknown[];
  readonly 'format'?: 'int32' | 'int64';
  /** A regular expression of Go, which is searched for anywhere in the value. */
  readonly 'pattern'?: string;
  /** In characters, not bytes or UTF-16 units. */
  readonly 'minLength'?: number;
  /** In characters, not bytes or UTF-16 units. */
  readonly 'maxLength'?: number;
  readonly 'minimum'?: number;
  readonly 'maximum'?: number;
  readonly 'minItems'?: number;
  readonly 'maxItems'?: number;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  /** What makes two elements one: nothing, their whole value, or the fields of `x-kubernetes-list-map-keys`. */
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'set' | 'map';
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  /** How server-side apply merges the object; no constraint. */
  readonly 'x-kubernetes-map-type'?: 'atomic' | 'granular';
  readonly 'x-kubernetes-validations'?: readonly ValidationRule[];
}

/** A rule in the Common Expression Language, about the value of the node, which it calls `self`. */
export interface ValidationRule {
  readonly rule: string;
  readonly message: string;
}
