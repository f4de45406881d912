/**
 * One file of `schemas/`: the facts of a kind, from its CustomResourceDefinition.
 *
 * The files are generated: `npx projen schemas` rewrites them from a folder of CustomResourceDefinitions. The header of
 * `scripts/generate-schemas.ts` lists where upstream keeps them. Equal subschemas are stored once, under a name derived from
 * their content. A change upstream therefore changes few lines, and the same line means the same in every release.
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
  /** The name of the whole object's node. */
  readonly root: string;
  readonly nodes: Readonly<Record<string, SchemaNodeFacts>>;
}

/**
 * One subschema, with the keywords of its structural schema. The name of a node replaces each nested subschema. The definitions
 * use only these keywords. The generator refuses any other, so that a refresh cannot bring in a constraint that is never
 * checked.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema
 */
export interface SchemaNodeFacts {
  readonly 'type'?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly 'properties'?: Readonly<Record<string, string>>;
  readonly 'additionalProperties'?: string;
  readonly 'items'?: string;
  /** Integer or string. `x-kubernetes-int-or-string` always accompanies it, with the same meaning. */
  readonly 'anyOf'?: readonly string[];
  readonly 'required'?: readonly string[];
  readonly 'nullable'?: boolean;
  readonly 'default'?: unknown;
  readonly 'enum'?: readonly unknown[];
  readonly 'format'?: 'int32' | 'int64';
  /** A regular expression in Go's syntax, which may match anywhere in the value. */
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
  /** How elements are identified: not at all, by value, or by the fields of `x-kubernetes-list-map-keys`. */
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'set' | 'map';
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  /** How server-side apply merges the object. It does not constrain a value. */
  readonly 'x-kubernetes-map-type'?: 'atomic' | 'granular';
  readonly 'x-kubernetes-validations'?: readonly ValidationRule[];
}

/** A rule in the Common Expression Language. `self` is the value of the node. */
export interface ValidationRule {
  readonly rule: string;
  readonly message: string;
}
