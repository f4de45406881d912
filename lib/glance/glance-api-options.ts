import type { ISecret } from 'cdk8s-plus-27';
import { ApiLayout } from './api-layout';
import { GlanceStorage } from './glance-storage';
import { GlanceSettings } from './settings/glance-settings';
import { OptionValue } from '../oslo/value/option-value';
import { ServiceOverride } from '../services/service-override';

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
export interface GlanceApiOptions extends GlanceSettings {
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
