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
 * stands the name of a node.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema
 */
export interface SchemaNodeFacts {
  readonly 'type'?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly 'properties'?: Readonly<Record<string, string>>;
  readonly 'additionalProperties'?: string | boolean;
  readonly 'items'?: string;
  readonly 'not'?: string;
  readonly 'allOf'?: readonly string[];
  readonly 'anyOf'?: readonly string[];
  readonly 'oneOf'?: readonly string[];
  readonly 'required'?: readonly string[];
  readonly 'nullable'?: boolean;
  readonly 'default'?: unknown;
  readonly 'enum'?: readonly unknown[];
  readonly 'format'?: string;
  /** A regular expression of Go, which is searched for anywhere in the value. */
  readonly 'pattern'?: string;
  readonly 'minLength'?: number;
  readonly 'maxLength'?: number;
  readonly 'minimum'?: number;
  readonly 'maximum'?: number;
  readonly 'exclusiveMinimum'?: boolean;
  readonly 'exclusiveMaximum'?: boolean;
  readonly 'multipleOf'?: number;
  readonly 'minItems'?: number;
  readonly 'maxItems'?: number;
  readonly 'uniqueItems'?: boolean;
  readonly 'minProperties'?: number;
  readonly 'maxProperties'?: number;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-embedded-resource'?: boolean;
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'set' | 'map';
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-map-type'?: 'atomic' | 'granular';
  readonly 'x-kubernetes-validations'?: readonly ValidationRule[];
}

/** A rule in the Common Expression Language. */
export interface ValidationRule {
  readonly rule: string;
  readonly message?: string;
  readonly messageExpression?: string;
  readonly fieldPath?: string;
  readonly reason?: string;
  readonly optionalOldSelf?: boolean;
}
