import { JsonObject, objectAt } from '../json';

/**
 * Where a base comes from: `given` by somebody, whose API instances keep their layouts and stores; `generated` by the library; or
 * `unknown`, if the output is a patch of a control plane that the library does not see.
 */
export type BaseOrigin = 'given' | 'generated' | 'unknown';

/** The Glance service of the base. */
export class GlanceBase {
  /**
   * @param origin where the base comes from
   * @param template `spec.glance.template` of the base
   * @param replaceStores whether added stores replace those of the base
   */
  public constructor(public readonly origin: BaseOrigin, private readonly template: JsonObject, public readonly replaceStores: boolean) {}

  /** The configuration text of the service; empty if absent. */
  public get text(): string {
    return textOf(this.template);
  }

  /** The configuration Secrets of the service. */
  public get secretNames(): string[] {
    return secretNamesOf(this.template);
  }

  /** The names of the API instances. */
  public get instanceNames(): string[] {
    return Object.keys(objectAt(this.template, 'glanceAPIs') ?? {});
  }

  /** The entry of an API instance; empty if absent. */
  public instance(name: string): JsonObject {
    return objectAt(this.template, 'glanceAPIs', name) ?? {};
  }
}

/** The configuration text in the fields of a service or an API instance; empty if absent. */
export function textOf({ customServiceConfig }: JsonObject): string {
  return typeof customServiceConfig === 'string' ? customServiceConfig : '';
}

/** The configuration Secrets in the fields of a service or an API instance. */
export function secretNamesOf({ customServiceConfigSecrets }: JsonObject): string[] {
  return Array.isArray(customServiceConfigSecrets) ? customServiceConfigSecrets as string[] : [];
}
