import { before, since, type ReleaseRange } from '../release';
import type { Path } from '../text/field-path';

/** A kind of service of the control plane that others name: an entry of its `templates`. */
export interface NamedService {
  /** The service in `spec` whose `templates` hold the names. */
  readonly service: string;

  /** The word for an entry in messages. */
  readonly noun: string;

  /** The fields that name an entry, at any depth of `spec`. */
  readonly fields: readonly Path[];
}

/**
 * The databases, caches and message buses that the services of a control plane name.
 *
 * The API server accepts any name. The operator of the service then waits for an object that does not exist.
 *
 * @see https://github.com/openstack-k8s-operators/openstack-operator/blob/main/api/core/v1beta1/openstackcontrolplane_types.go
 */
export const NAMED_SERVICES: readonly NamedService[] = [
  { service: 'galera', noun: 'Galera database', fields: [['databaseInstance'], ['apiDatabaseInstance'], ['cellDatabaseInstance']] },
  { service: 'memcached', noun: 'Memcached', fields: [['memcachedInstance']] },
  {
    service: 'rabbitmq',
    noun: 'RabbitMQ cluster',
    fields: [
      ['rabbitMqClusterName'], ['notificationBusInstance'], ['notificationsBusInstance'], ['apiMessageBusInstance'], ['cellMessageBusInstance'],
      ['messagingBus', 'cluster'], ['notificationsBus', 'cluster'],
    ],
  },
];

/** The shape of a reference to an object: the name of an object of most kinds, or one label of it. */
export type NameShape = 'subdomain' | 'label';

/** A field that names an object of the cluster. */
export interface ObjectReference {
  /** The kind of the object. */
  readonly kind: string;

  /** The last names of the path, at any depth of `spec`. A list counts with each of its elements. */
  readonly field: Path;
  readonly shape: NameShape;
}

/**
 * Fields that name objects. No object can have a name of another shape, so such a reference leads nowhere.
 *
 * The Secrets of `customServiceConfigSecrets` become names of volumes, so each must be a label.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glanceapi/volumes.go
 */
export const OBJECT_REFERENCES: readonly ObjectReference[] = [
  { kind: 'NetworkAttachmentDefinition', field: ['networkAttachments'], shape: 'subdomain' },
  { kind: 'NetworkAttachmentDefinition', field: ['networkAttachment'], shape: 'subdomain' },
  { kind: 'Secret', field: ['secret'], shape: 'subdomain' },
  { kind: 'Secret', field: ['secretName'], shape: 'subdomain' },
  { kind: 'Secret', field: ['caBundleSecretName'], shape: 'subdomain' },
  { kind: 'Secret', field: ['secret', 'name'], shape: 'subdomain' },
  { kind: 'ConfigMap', field: ['configMap', 'name'], shape: 'subdomain' },
  { kind: 'PersistentVolumeClaim', field: ['persistentVolumeClaim', 'claimName'], shape: 'subdomain' },
  { kind: 'StorageClass', field: ['storageClass'], shape: 'subdomain' },
  { kind: 'Topology', field: ['topologyRef', 'name'], shape: 'subdomain' },
  { kind: 'Secret', field: ['customServiceConfigSecrets'], shape: 'label' },
];

/** A reference that an operator, its webhook or the API server fills in if a manifest does not name anything. */
export interface DefaultReference {
  /** The service in `spec` that has the reference. */
  readonly service: string;

  /** The service in `spec` whose `templates` hold the names. */
  readonly target: string;

  /** The fields of the service's template of which each names an entry. The first one is the field to write. */
  readonly fields: readonly Path[];

  /** The name if none of the fields is set. */
  readonly name: string;

  /** @default - all releases */
  readonly releases?: ReleaseRange;
}

/**
 * What Glance and Cinder refer to by default.
 *
 * The operator does not pass the message bus of the control plane on to Cinder, whose webhook has already filled in its own.
 *
 * @see https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/openstack/cinder.go
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/api/v1beta1/cinder_webhook.go
 */
export const DEFAULT_REFERENCES: readonly DefaultReference[] = [
  ...['glance', 'cinder'].flatMap((service): DefaultReference[] => [
    { service, target: 'galera', fields: [['databaseInstance']], name: 'openstack' },
    { service, target: 'memcached', fields: [['memcachedInstance']], name: 'memcached' },
  ]),
  { service: 'cinder', target: 'rabbitmq', fields: [['rabbitMqClusterName']], name: 'rabbitmq', releases: before('18.0-fr5') },
  { service: 'cinder', target: 'rabbitmq', fields: [['messagingBus', 'cluster'], ['rabbitMqClusterName']], name: 'rabbitmq', releases: since('18.0-fr5') },
];
