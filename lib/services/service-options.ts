import { DATABASE_PURGE_FIELDS, type DatabasePurge } from './database-purge';
import { flag, labels, name, struct, text } from './field-rows';
import type { FieldTable } from './field-table';
import { SERVICE_CREDENTIAL, type ServiceCredential } from './service-credential';
import { dataKey, dnsLabel } from '../check';
import { Release, since } from '../facts/release';

/** The keys of the Secret with the password of a service. */
export interface PasswordSelectors {
  /** The key of the password of the service's user in keystone. */
  readonly service: string;
}

/** Options that services have in common. An absent option keeps the value of the base. */
export interface ServiceOptions {
  /**
   * Whether the control plane has the service. Without it, the operator deletes the service's pods, but neither its volumes nor the rows in
   * its database.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * Whether the names of the pods have a suffix that is unique to the control plane. Do not change it later: the operator then deletes the
   * service, or adds a second one beside it.
   *
   * @default false
   */
  readonly uniquePodNames?: boolean;

  /**
   * The name of the service's object, which the names of its pods and claims begin with. Only with `uniquePodNames`, and on release 18.0-fr5
   * or later. Give it if a control plane is created again for claims or volumes that exist; do not change it later.
   *
   * @default - a name that the webhook chooses when the control plane is created, such as `glance-1a2b3`
   */
  readonly serviceName?: string;

  /**
   * The application credential of the service. Requires release 18.0-fr5 or later.
   *
   * @default - the service uses its password, unless a store needs an application credential
   */
  readonly applicationCredential?: ServiceCredential;

  /**
   * The memcached instance that holds tokens, a key of `spec.memcached.templates`.
   *
   * @default 'memcached'
   */
  readonly memcachedInstance?: string;

  /**
   * The key in `secret` that holds the password of the service.
   *
   * @default - the key in the base, or the API server's default, such as `GlancePassword`
   */
  readonly passwordSelectors?: PasswordSelectors;

  /**
   * Whether jobs that have ended stay, for a look at their output.
   *
   * @default false
   */
  readonly preserveJobs?: boolean;

  /**
   * The labels that a node must have to run the pods of the service. They join those of the base.
   *
   * @default - the labels of the control plane
   */
  readonly nodeSelector?: { readonly [label: string]: string };

  /**
   * The name of the `Topology` that spreads the pods over nodes. It must be in the namespace of the control plane.
   *
   * @default - the topology of the control plane
   */
  readonly topology?: string;

  /**
   * When deleted rows leave the database for good.
   *
   * @default - after 30 days, at one minute past midnight
   */
  readonly dbPurge?: DatabasePurge;
}

export const PASSWORD_SELECTORS_FIELDS: FieldTable<PasswordSelectors> = {
  service: text('service', dataKey),
};

/** The fields below `spec.glance` and its like. */
export const SERVICE_FIELDS: FieldTable<ServiceOptions> = {
  enabled: flag('enabled'),
  uniquePodNames: flag('uniquePodNames'),
  serviceName: text('serviceName', (property, value) => dnsLabel(property, value), { releases: since(Release.RHOSO_18_0_FR5) }),
  applicationCredential: SERVICE_CREDENTIAL,
  memcachedInstance: name('template.memcachedInstance'),
  passwordSelectors: struct('template.passwordSelectors', PASSWORD_SELECTORS_FIELDS),
  preserveJobs: flag('template.preserveJobs'),
  nodeSelector: labels('template.nodeSelector'),
  topology: name('template.topologyRef.name'),
  dbPurge: struct('template.dbPurge', DATABASE_PURGE_FIELDS),
};
