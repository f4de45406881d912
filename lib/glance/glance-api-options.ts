import type { Duration } from 'cdk8s';
import type { ISecret } from 'cdk8s-plus-27';
import { ApiLayout } from './api-layout';
import { GlanceStorage, STORAGE_FIELDS } from './glance-storage';
import { IMAGE_CACHE_FIELDS, ImageCache } from './image-cache';
import { distinct, objectName } from '../check';
import { GlanceSettings } from './settings/glance-settings';
import { OptionValue } from '../oslo/value/option-value';
import { ApiOverride } from '../services/api-override';
import { choice, list, made, seconds, struct, whole } from '../services/field-rows';
import type { FieldTable } from '../services/field-table';
import { POD_FIELDS, PodOptions } from '../services/pod-options';
import { ServiceOverride } from '../services/service-override';
import { SERVICE_OVERRIDE_FIELDS } from '../services/service-override-options';
import { TLS_FIELDS, TlsSecrets } from '../services/tls-secrets';

/** Options of an added store. */
export interface AddStoreOptions {
  /**
   * Whether this store is the default store (`default_backend`). It receives the images of users who name no store.
   *
   * @default - the first added store is the default, unless another store is
   */
  readonly default?: boolean;

  /**
   * The API instances that have the store, by name. `GlanceApi.addStore` ignores this option.
   *
   * @default - every instance that runs; see `Glance.addStore`
   */
  readonly instances?: string[];
}

/** Options of an API instance, an entry of `glanceAPIs`. An absent option keeps the value of the base. */
export interface GlanceApiOptions extends PodOptions, GlanceSettings {
  /**
   * The deployment of the instance. The operator does not allow later changes, so it must be that of the base for an instance that a
   * given base has.
   *
   * @default - the layout in the base; if absent, `single` for an instance with only file stores, else `split`, the API server's default
   */
  readonly layout?: ApiLayout;

  /**
   * The number of pods of each part of the instance, 0 to 32. The layout `split` has two parts.
   *
   * @default 1
   */
  readonly replicas?: number;

  /**
   * The network attachment definitions of the pods, such as `storage`.
   *
   * @default - the networks in the base; those of the first instance of the base for a new instance
   */
  readonly networkAttachments?: string[];

  /**
   * How services reach the internal endpoint.
   *
   * @default - as in the base; for a new instance, a service of the type and with the address pool of the first instance of the base
   */
  readonly internalService?: ServiceOverride;

  /**
   * How users reach the public endpoint.
   *
   * @default - as in the base, which is a route without an override; for a new instance, like the first instance of the base
   */
  readonly publicService?: ServiceOverride;

  /**
   * The storage of the instance's pods.
   *
   * @default - the storage of the service
   */
  readonly storage?: GlanceStorage;

  /**
   * The public route and its certificate. An instance with the layout `edge` has none.
   *
   * @default - as in the base; else a route with a name of the router and a certificate of the control plane's public issuer
   */
  readonly apiOverride?: ApiOverride;

  /**
   * The time until a request fails, in whole seconds, at least 1.
   *
   * @default - the timeout of the service
   */
  readonly apiTimeout?: Duration;

  /**
   * The cache of images in each pod.
   *
   * @default - the cache of the service
   */
  readonly imageCache?: ImageCache;

  /**
   * The Secrets with the certificates of the endpoints.
   *
   * @default - certificates that the openstack-operator issues
   */
  readonly tls?: TlsSecrets;

  /**
   * Secrets whose keys hold configuration that the pods load after the rendered file. They replace the Secrets of the service.
   *
   * @default - the Secrets of the service
   */
  readonly customServiceConfigSecrets?: ISecret[];

  /**
   * Configuration of this instance only, in the format of oslo.config. The instance gets a copy of the service's configuration, in which
   * each option of this text replaces the option of the service.
   *
   * @default - no additional configuration
   */
  readonly customServiceConfig?: string;

  /**
   * Options of this instance only, by section and name. The instance gets a copy of the service's configuration with these options.
   *
   * @default - no options
   */
  readonly config?: { readonly [section: string]: { readonly [option: string]: OptionValue } };
}

/** The fields of an entry of `glanceAPIs` that follow from options. The texts and Secrets follow from several. */
export const GLANCE_API_FIELDS: FieldTable<GlanceApiOptions> = {
  layout: choice('type', ApiLayout),
  replicas: whole('replicas', { min: 0, max: 32 }),
  networkAttachments: { ...list('networkAttachments'), write: networks },
  apiTimeout: seconds('apiTimeout', { min: 1 }),
  imageCache: made('imageCache', IMAGE_CACHE_FIELDS),
  ...POD_FIELDS,
  internalService: made('override.service.internal', SERVICE_OVERRIDE_FIELDS),
  publicService: made('override.service.public', SERVICE_OVERRIDE_FIELDS),
  storage: made('storage', STORAGE_FIELDS),
  tls: struct('tls', TLS_FIELDS),
};

// An empty list removes the networks of the base.
function networks(property: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : distinct(property, names).map((name) => objectName(property, name));
}
