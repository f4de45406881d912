import type { Duration } from 'cdk8s';
import type { ISecret } from 'cdk8s-plus-27';
import { CinderApiOptions } from './cinder-api-options';
import { CinderComponentOptions } from './component-options';
import { OptionValue } from '../../oslo/value/option-value';
import { API_OVERRIDE_FIELDS, type ApiOverride } from '../../services/api-override';
import { name, secret, seconds, struct, text } from '../../services/field-rows';
import type { FieldTable } from '../../services/field-table';
import { messageBus, type MessageBus } from '../../services/message-bus';
import { SERVICE_FIELDS, type ServiceOptions } from '../../services/service-options';
import { CinderBackupOptions } from '../backup/cinder-backup-options';

/** Options of the Cinder service. Properties that are not given keep the value of the base. */
export interface CinderOptions extends ServiceOptions {
  /**
   * The Galera instance that holds the database.
   *
   * @default - the value of the base; `openstack` in the embedded base
   */
  readonly databaseInstance?: string;

  /**
   * The account of the database, a `MariaDBAccount`.
   *
   * @default - `cinder`, by the API server
   */
  readonly databaseAccount?: string;

  /**
   * The Secret with the password of Cinder's user in keystone.
   *
   * @default - the Secret of the base; in the embedded base, that of the control plane
   */
  readonly secret?: ISecret;

  /**
   * Cinder's user in keystone.
   *
   * @default - `cinder`, by the API server
   */
  readonly serviceUser?: string;

  /**
   * The time after which a request to the API fails, in whole seconds, at least 10 seconds.
   *
   * @default Duration.seconds(60)
   */
  readonly apiTimeout?: Duration;

  /**
   * The RabbitMQ cluster by which the services of Cinder talk to each other.
   *
   * @default - `rabbitmq`, also if the control plane names another one (`spec.messagingBus`)
   */
  readonly messagingBus?: MessageBus;

  /**
   * The RabbitMQ cluster that gets the notifications of Cinder.
   *
   * @default - that of the control plane; without one, no notifications
   */
  readonly notificationsBus?: MessageBus;

  /**
   * The public route of the API, and its certificate.
   *
   * @default - that of the base
   */
  readonly apiOverride?: ApiOverride;

  /**
   * Options of all Cinder services, by section and name.
   *
   * @default - none
   */
  readonly config?: { readonly [section: string]: { readonly [option: string]: OptionValue } };

  /**
   * Configuration of all Cinder services in the format of oslo.config, which joins that of the base and `config` option by option.
   *
   * @default - none
   */
  readonly customServiceConfig?: string;

  /**
   * The API.
   *
   * @default - the base's
   */
  readonly api?: CinderApiOptions;

  /**
   * The scheduler.
   *
   * @default - the base's
   */
  readonly scheduler?: CinderComponentOptions;

  /**
   * The only backup service. Releases from 18.0-fr5 on prefer `backups`, which cannot be given beside it.
   *
   * @default - the base's
   */
  readonly backup?: CinderBackupOptions;

  /**
   * Backup services by name, such as one for each availability zone. Requires release 18.0-fr5 or later. `addBackup()` adds more.
   *
   * @default - the base's
   */
  readonly backups?: { readonly [name: string]: CinderBackupOptions };
}

/** The fields of Cinder below `spec.cinder`, without those of its components. */
export const CINDER_FIELDS: FieldTable<CinderOptions> = {
  ...SERVICE_FIELDS,
  apiOverride: struct('apiOverride', API_OVERRIDE_FIELDS),
  databaseInstance: name('template.databaseInstance'),
  databaseAccount: name('template.databaseAccount'),
  secret: secret('template.secret'),
  serviceUser: text('template.serviceUser'),
  apiTimeout: seconds('template.apiTimeout', { min: 10 }),
  messagingBus: messageBus('template.messagingBus', 'template.rabbitMqClusterName'),
  notificationsBus: messageBus('template.notificationsBus', 'template.notificationsBusInstance'),
};
