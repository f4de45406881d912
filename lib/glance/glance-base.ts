import { DEFAULT_LAYOUT } from '../facts/glance/layouts';
import { ADDRESS_POOL_ANNOTATIONS } from '../facts/kubernetes/metallb';
import { defined, isJsonObject, JsonObject, objectAt } from '../json';

/** The services of an API instance. */
const ENDPOINTS = ['internal', 'public'];

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
   * @param removedInstances the API instances of the base that the program replaces
   */
  public constructor(
    public readonly origin: BaseOrigin, private readonly template: JsonObject, public readonly replaceStores: boolean,
    public readonly removedInstances: readonly string[] = [],
  ) {}

  /** The base, in which the program replaces the API instances that the library generated, except one. */
  public withoutGenerated(kept: string): GlanceBase {
    const removed = this.origin === 'generated' ? this.instanceNames.filter((name) => name !== kept) : [];
    return new GlanceBase(this.origin, this.template, this.replaceStores, removed);
  }

  /** The configuration text of the service; empty if absent. */
  public get text(): string {
    return textOf(this.template);
  }

  /** The texts of the service and of the API instances; undefined if the library does not see them. */
  public get texts(): string[] | undefined {
    return this.origin === 'unknown' ? undefined : [this.text, ...this.instanceNames.map((name) => textOf(this.instance(name)))];
  }

  /** The text that an API instance reads: its own, or else that of the service. */
  public textOf(name: string): string {
    const own = textOf(this.instance(name));
    return own === '' ? this.text : own;
  }

  /** The configuration Secrets of the service. */
  public get secretNames(): string[] {
    return secretNamesOf(this.template);
  }

  /** The names of the API instances that stay. */
  public get instanceNames(): string[] {
    return this.allNames.filter((name) => !this.removedInstances.includes(name));
  }

  /** The layout of an API instance; undefined if the base does not have it. */
  public layout(name: string): string | undefined {
    const { type } = this.instance(name);
    return this.instanceNames.includes(name) ? typeof type === 'string' ? type : DEFAULT_LAYOUT : undefined;
  }

  /** The fields that a new API instance has like the first one of the base: its networks, and the types and address pools of its services. */
  public get newInstance(): JsonObject {
    const first = this.instance(this.allNames[0] ?? '');
    const { networkAttachments } = first;
    const services = Object.entries(objectAt(first, 'override', 'service') ?? {}).flatMap(([endpoint, service]) => {
      const copied = isJsonObject(service) && ENDPOINTS.includes(endpoint) ? serviceLike(service) : {};
      return Object.keys(copied).length > 0 ? [[endpoint, copied] as const] : [];
    });
    return defined({
      networkAttachments: Array.isArray(networkAttachments) ? [...networkAttachments as unknown[]] : undefined,
      override: services.length > 0 ? { service: Object.fromEntries(services) } : undefined,
    });
  }

  /** The entry of an API instance; empty if absent. */
  public instance(name: string): JsonObject {
    return objectAt(this.template, 'glanceAPIs', name) ?? {};
  }

  private get allNames(): string[] {
    return Object.keys(objectAt(this.template, 'glanceAPIs') ?? {});
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

function serviceLike(service: JsonObject): JsonObject {
  const annotations = objectAt(service, 'metadata', 'annotations') ?? {};
  const pools = Object.fromEntries(Object.entries(annotations).filter(([name]) => ADDRESS_POOL_ANNOTATIONS.includes(name)));
  const type = objectAt(service, 'spec')?.type;
  return defined({
    metadata: Object.keys(pools).length > 0 ? { annotations: pools } : undefined,
    spec: type === undefined ? undefined : { type },
  });
}
