import type { Path } from '../text/field-path';

/** A field that a webhook fills in, so that the object in the cluster has it although its manifest does not. */
export interface StoredDefault {
  /** The path below `spec` of a control plane. `*` stands for any key of a map. */
  readonly path: Path;

  /**
   * The value that the webhook writes.
   *
   * @default - a value that depends on the object
   */
  readonly value?: unknown;
}

/**
 * The fields that the webhooks of the operators fill in.
 *
 * `storage.external` is not among them, because other fields decide its value.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/api/v1beta1/cinder_webhook.go
 * @see https://github.com/openstack-k8s-operators/openstack-operator/blob/main/api/core/v1beta1/openstackcontrolplane_webhook.go
 */
export const STORED_DEFAULTS: readonly StoredDefault[] = [
  { path: ['*', 'serviceName'] },
  { path: ['*', 'template', 'apiTimeout'], value: 60 },
  { path: ['*', 'template', 'dbPurge', 'age'], value: 30 },
  { path: ['*', 'template', 'dbPurge', 'schedule'], value: '1 0 * * *' },
  { path: ['glance', 'template', 'glanceAPIs', '*', 'imageCache', 'cleanerScheduler'], value: '*/30 * * * *' },
  { path: ['glance', 'template', 'glanceAPIs', '*', 'imageCache', 'prunerScheduler'], value: '1 0 * * *' },
  // The name of the only instance.
  { path: ['glance', 'template', 'keystoneEndpoint'] },
  { path: ['glance', 'template', 'glanceAPIs', '*', 'apiTimeout'] },
  { path: ['glance', 'template', 'glanceAPIs', '*', 'containerImage'] },
  { path: ['glance', 'apiOverrides', '*', 'route', 'metadata', 'annotations', 'haproxy.router.openshift.io/timeout'] },
  { path: ['glance', 'apiOverrides', '*', 'route', 'metadata', 'annotations', 'api.glance.openstack.org/timeout'] },
  { path: ['*', 'apiOverride', 'route', 'metadata', 'annotations', 'haproxy.router.openshift.io/timeout'] },
  { path: ['cinder', 'apiOverride', 'route', 'metadata', 'annotations', 'api.cinder.openstack.org/timeout'] },
  { path: ['cinder', 'template', 'messagingBus', 'cluster'], value: 'rabbitmq' },
];

/** Labels and annotations that the operators write on a control plane. */
export const OPERATOR_METADATA: ReadonlySet<string> = new Set(['core.openstack.org/openstackcontrolplane', 'openstack.org/reconcile-trigger']);

/** Fields of `metadata` that controllers write. */
export const CONTROLLER_METADATA: ReadonlySet<string> = new Set(['finalizers', 'ownerReferences']);
