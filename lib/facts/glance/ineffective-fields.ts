/** A field of an API instance that has no effect in a control plane. */
export interface IneffectiveField {
  /** The path of the field in an entry of `glanceAPIs`. */
  readonly path: readonly string[];

  /** Why it has no effect. */
  readonly reason: string;

  /** What to do instead. */
  readonly fix: string;
}

const ISSUED = 'the openstack-operator replaces it by the Secret of the certificate that it issues';

/**
 * The fields of an API instance that the operators overwrite or do not use.
 *
 * @see https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/openstack/glance.go
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glanceapi/statefulset.go
 */
export const INEFFECTIVE_FIELDS: readonly IneffectiveField[] = [
  { path: ['tls', 'api', 'internal', 'secretName'], reason: ISSUED, fix: 'Remove it.' },
  {
    path: ['tls', 'api', 'public', 'secretName'],
    reason: ISSUED,
    fix: 'Remove it. For the certificate that users see, set spec.glance.apiOverrides.NAME.tls.secretName (apiOverride.tlsSecret in a program).',
  },
  {
    path: ['tls', 'caBundleSecretName'],
    reason: 'the openstack-operator replaces it by its own bundle',
    fix: 'Remove it. To trust further authorities, set spec.tls.caBundleSecretName, whose certificates the bundle includes.',
  },
  {
    path: ['auth', 'applicationCredentialSecret'],
    reason: 'the openstack-operator replaces it by the Secret of the credential that it creates',
    fix: 'Remove it. Set spec.glance.applicationCredential.enabled to use an application credential.',
  },
  { path: ['override', 'probes', 'startupProbes'], reason: 'the pods of Glance have no startup probe', fix: 'Remove it.' },
];

/**
 * The schedules of the image cache with their defaults, which API instances do not inherit from the service.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go
 */
export const CACHE_SCHEDULES: Readonly<Record<string, string>> = { cleanerScheduler: '*/30 * * * *', prunerScheduler: '1 0 * * *' };
