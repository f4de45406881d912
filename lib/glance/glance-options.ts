import type { ISecret } from 'cdk8s-plus-27';
import { GlanceApiOptions } from './glance-api-options';
import { GlanceStorage } from './glance-storage';
import { GlanceSettings } from './settings/glance-settings';
import { OptionValue } from '../oslo/value/option-value';

/** Options of the Glance service. An absent option keeps the value of the base. */
export interface GlanceOptions extends GlanceSettings {
  /**
   * The Galera instance that holds the database.
   *
   * @default - the instance in the base; `openstack` in the embedded base
   */
  readonly databaseInstance?: string;

  /**
   * The database account, the name of a `MariaDBAccount`.
   *
   * @default - the account in the base, or `glance`, the API server's default
   */
  readonly databaseAccount?: string;

  /**
   * The Secret with the password of Glance's user in keystone.
   *
   * @default - the Secret in the base; the Secret of the control plane in the embedded base
   */
  readonly secret?: ISecret;

  /**
   * Glance's user in keystone.
   *
   * @default - the user in the base, or `glance`, the API server's default
   */
  readonly serviceUser?: string;

  /**
   * The API instance whose endpoints keystone lists. It must not be an edge instance. It is optional if there is only one instance.
   *
   * @default - the instance in the base; `default` in the embedded base
   */
  readonly keystoneEndpoint?: string;

  /**
   * The storage of the Glance pods.
   *
   * @default - the storage in the base; a claim of 10 GiB in the embedded base
   */
  readonly storage?: GlanceStorage;

  /**
   * Secrets whose keys hold configuration that the pods load after the rendered file, in addition to those of the base.
   *
   * @default - no additional Secrets
   */
  readonly customServiceConfigSecrets?: ISecret[];

  /**
   * Configuration in the format of oslo.config. It is merged, option by option, with the configuration of the base, the stores and
   * `config`.
   *
   * @default - no additional configuration
   */
  readonly customServiceConfig?: string;

  /**
   * Options by section and name.
   *
   * @default - no additional options
   */
  readonly config?: { readonly [section: string]: { readonly [option: string]: OptionValue } };

  /**
   * API instances by name: new instances, and changes to instances of the base.
   *
   * @default - the instances of the base
   */
  readonly apis?: { readonly [name: string]: GlanceApiOptions };
}
