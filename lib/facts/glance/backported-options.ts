/**
 * Options of stores that the images of release 18 read although the glance_store that they are built on, 4.3, does not have them.
 *
 * The operator itself writes the first one. Its samples use the others with application credentials.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glanceapi_controller.go
 * @see https://github.com/openstack-k8s-operators/glance-operator/tree/main/config/samples
 */
export const BACKPORTED_STORE_OPTIONS: ReadonlySet<string> = new Set([
  's3_store_cacert',
  'swift_store_application_credential_id', 'swift_store_application_credential_secret',
  'cinder_store_application_credential_id', 'cinder_store_application_credential_secret',
]);
