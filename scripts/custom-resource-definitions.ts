import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import type { OpenApiSchema } from './openapi-schema';

/** The facts of one kind, from its CustomResourceDefinition. */
export interface CustomResourceDefinition {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly scope: string;
  readonly schema: OpenApiSchema;
}

/**
 * Reads the CustomResourceDefinitions of the given kinds from a folder. Other kinds and other files are ignored.
 *
 * @throws when the folder is missing, a kind is defined twice, or a kind has no schema in its storage version.
 */
export function readDefinitions(folder: string, kinds: readonly string[]): CustomResourceDefinition[] {
  if (!existsSync(folder)) {
    throw new Error(`folder ${folder} does not exist: name a folder with CustomResourceDefinitions in YAML`);
  }
  const definitions = new Map<string, CustomResourceDefinition>();
  for (const file of readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).sort()) {
    for (const document of parseAllDocuments(readFileSync(join(folder, file), 'utf8'))) {
      const manifest = document.toJS();
      if (manifest?.kind !== 'CustomResourceDefinition' || !kinds.includes(manifest.spec.names.kind)) {
        continue;
      }
      const definition = readDefinition(manifest.spec, join(folder, file));
      if (definitions.has(definition.kind)) {
        throw new Error(`${join(folder, file)}: ${definition.kind} is defined twice in ${folder}`);
      }
      definitions.set(definition.kind, definition);
    }
  }
  return [...definitions.values()];
}

interface CustomResourceDefinitionSpec {
  readonly group: string;
  readonly scope: string;
  readonly names: { readonly kind: string; readonly plural: string };
  readonly versions: ReadonlyArray<{
    readonly name: string;
    readonly storage: boolean;
    readonly schema?: { readonly openAPIV3Schema?: OpenApiSchema };
  }>;
}

function readDefinition(spec: CustomResourceDefinitionSpec, file: string): CustomResourceDefinition {
  const version = spec.versions.find((candidate) => candidate.storage);
  const schema = version?.schema?.openAPIV3Schema;
  if (version === undefined || schema === undefined) {
    throw new Error(`${file}: ${spec.names.kind} has no storage version with a schema`);
  }
  return { group: spec.group, version: version.name, kind: spec.names.kind, plural: spec.names.plural, scope: spec.scope, schema };
}
