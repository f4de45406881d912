import type { Duration } from 'cdk8s';
import type { ISecret } from 'cdk8s-plus-27';
import { GlanceApiOptions } from './glance-api-options';
import { GlanceQuotas, QUOTAS_ROW } from './glance-quotas';
import { GlanceStorage, STORAGE_FIELDS } from './glance-storage';
import { IMAGE_CACHE_FIELDS, ImageCache } from './image-cache';
import { dnsLabel } from '../check';
import { GlanceSettings } from './settings/glance-settings';
import { OptionValue } from '../oslo/value/option-value';
import { made, name, seconds, secret, text } from '../services/field-rows';
import type { FieldTable } from '../services/field-table';
import { MessageBus, messageBus } from '../services/message-bus';
import { SERVICE_FIELDS, ServiceOptions } from '../services/service-options';

/** Options of the Glance service. An absent option keeps the value of the base. */
export interface GlanceOptions extends ServiceOptions, GlanceSettings {
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
   * The time until a request fails, in whole seconds, at least 1: of the web server, and of the route unless its annotations set another.
   * The times of the probes follow from it, from release 18.0-fr6 on; they need at least 4 seconds.
   *
   * @default Duration.seconds(60)
   */
  readonly apiTimeout?: Duration;

  /**
   * The cache of images in each pod. API instances without a cache of their own have this one.
   *
   * @default - no cache
   */
  readonly imageCache?: ImageCache;

  /**
   * The limits of every project.
   *
   * @default - no limits
   */
  readonly quotas?: GlanceQuotas;

  /**
   * The RabbitMQ cluster that gets notifications about images. On release 18.0-fr4 only the name of the cluster can be set. From 18.0-fr5 on,
   * the operators take the value over, but Glance sends no notifications.
   *
   * @default - the notifications bus of the control plane, if it has one
   * @see https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/openstack/glance.go
   */
  readonly notificationsBus?: MessageBus;

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

/** The fields below `spec.glance` that follow from options. The texts, Secrets and API instances follow from several. */
export const GLANCE_FIELDS: FieldTable<GlanceOptions> = {
  ...SERVICE_FIELDS,
  databaseInstance: name('template.databaseInstance'),
  databaseAccount: name('template.databaseAccount'),
  secret: secret('template.secret'),
  serviceUser: text('template.serviceUser'),
  keystoneEndpoint: text('template.keystoneEndpoint', dnsLabel),
  storage: made('template.storage', STORAGE_FIELDS),
  apiTimeout: seconds('template.apiTimeout', { min: 1 }),
  imageCache: { ...made<ImageCache>('template.imageCache', IMAGE_CACHE_FIELDS), write: (_property, cache) => cache._inherited() },
  quotas: QUOTAS_ROW,
  notificationsBus: messageBus('template.notificationsBus', 'template.notificationBusInstance'),
};
