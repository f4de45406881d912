import type { ReleaseName } from '../release';

/** Something in a manifest without which an operator never defines a placeholder. */
export type PlaceholderCondition =
  | 'application-credential'
  | 'external-half'
  | 'horizon'
  | 'image-cache'
  | 'memcached-mtls'
  | 'notification-bus'
  | 'registered-endpoint';

/** A placeholder that an operator defines. */
export interface KnownPlaceholder {
  /** The name of the value, without dot and braces. */
  readonly name: string;

  /**
   * What must be so for the operator to define it.
   *
   * @default - it is always defined
   */
  readonly when?: string;

  /**
   * What a manifest tells about `when`.
   *
   * @default - nothing
   */
  readonly condition?: PlaceholderCondition;

  /**
   * The first release that has it.
   *
   * @default - every release has it
   */
  readonly since?: ReleaseName;

  /**
   * Whether the value is not text but a boolean or a map, for `{{ if }}` and `{{ range }}` only.
   *
   * @default false
   */
  readonly structured?: boolean;
}

/** The texts that operators expand, by what they know. */
export interface KnownPlaceholders {
  /** `customServiceConfig` and `customServiceConfigSecrets` of Glance's API instances. */
  readonly glance: readonly KnownPlaceholder[];

  /** `spec.cinder.template.customServiceConfig`, the text of the whole service. */
  readonly cinder: readonly KnownPlaceholder[];

  /** `customServiceConfig` of `cinderAPI`. */
  readonly cinderApi: readonly KnownPlaceholder[];

  /** `customServiceConfig` of an entry of `cinderVolumes`. */
  readonly cinderVolume: readonly KnownPlaceholder[];
}

const COMMON: readonly KnownPlaceholder[] = [
  { name: 'ServiceUser' },
  { name: 'ServicePassword' },
  { name: 'KeystoneInternalURL' },
  { name: 'KeystonePublicURL' },
  { name: 'DatabaseConnection' },
  { name: 'MemcachedServers' },
  { name: 'MemcachedServersWithInet' },
  { name: 'MemcachedAuthCert', when: 'memcached has mutual TLS', condition: 'memcached-mtls' },
  { name: 'MemcachedAuthKey', when: 'memcached has mutual TLS', condition: 'memcached-mtls' },
  { name: 'MemcachedAuthCa', when: 'memcached has mutual TLS', condition: 'memcached-mtls' },
  { name: 'ApplicationCredentialID', when: 'an application credential is switched on', condition: 'application-credential', since: '18.0-fr5' },
  { name: 'ApplicationCredentialSecret', when: 'an application credential is switched on', condition: 'application-credential', since: '18.0-fr5' },
  { name: 'VHosts', structured: true },
];

/**
 * What the operators define, by the text that they expand with it.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glanceapi_controller.go
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/internal/controller/cinder_controller.go
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/internal/controller/cinderapi_controller.go
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/internal/controller/cindervolume_controller.go
 */
export const KNOWN_PLACEHOLDERS: KnownPlaceholders = {
  glance: [
    ...COMMON,
    { name: 'LogFile' },
    { name: 'Region', when: 'the endpoint of Glance is registered in keystone', condition: 'registered-endpoint' },
    { name: 'EndpointID', when: 'the endpoint of Glance is registered in keystone', condition: 'registered-endpoint' },
    { name: 'TransportURL', when: 'a notification bus is set', condition: 'notification-bus' },
    { name: 'HorizonEndpoint', when: 'Horizon is deployed', condition: 'horizon' },
    { name: 'CacheMaxSize', when: 'the image cache has a size', condition: 'image-cache' },
    { name: 'ImageCacheDir', when: 'the image cache has a size', condition: 'image-cache' },
    { name: 'CacheEnabled', when: 'the image cache has a size', condition: 'image-cache', structured: true },
    { name: 'QuorumQueues', when: 'a notification bus is set', condition: 'notification-bus', structured: true },
    { name: 'QuotaEnabled', structured: true },
    { name: 'ShowImageDirectUrl', structured: true },
    { name: 'ShowMultipleLocations', structured: true },
    { name: 'ImageConversion', when: 'the pods are the external half of the layout split, with a store of type rbd', condition: 'external-half', structured: true },
    { name: 'Wsgi', structured: true },
  ],
  cinder: [
    ...COMMON,
    { name: 'Region', since: '18.0-fr5' },
    { name: 'TransportURL' },
    { name: 'NotificationsURL', when: 'a notification bus is set', condition: 'notification-bus' },
    { name: 'TimeOut' },
    { name: 'QuorumQueues', structured: true },
  ],
  cinderApi: [{ name: 'LogFile' }],
  cinderVolume: [],
};
