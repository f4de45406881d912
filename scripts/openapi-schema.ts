/** A structural schema of a CustomResourceDefinition. It declares only the keywords that this project reads by name. */
export interface OpenApiSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, OpenApiSchema>>;
  readonly items?: OpenApiSchema;
  readonly additionalProperties?: OpenApiSchema | boolean;
  readonly anyOf?: readonly OpenApiSchema[];
  readonly [keyword: string]: unknown;
}
