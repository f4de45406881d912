/** A service of the control plane, and the services without which the operator refuses it. */
export interface ServiceDependencies {
  /** The path of the service in `spec`. */
  readonly path: readonly string[];
  readonly needs: readonly string[];
}

/**
 * The dependencies that the webhook of the control plane checks.
 *
 * @see https://github.com/openstack-k8s-operators/openstack-operator/blob/main/api/core/v1beta1/openstackcontrolplane_webhook.go
 */
export const SERVICE_DEPENDENCIES: readonly ServiceDependencies[] = [
  { path: ['barbican'], needs: ['galera', 'keystone'] },
  { path: ['cinder'], needs: ['galera', 'memcached', 'rabbitmq', 'keystone'] },
  { path: ['glance'], needs: ['galera', 'memcached', 'keystone'] },
  { path: ['keystone'], needs: ['galera', 'memcached', 'rabbitmq'] },
  { path: ['heat'], needs: ['galera', 'memcached', 'rabbitmq', 'keystone'] },
  { path: ['horizon'], needs: ['galera', 'memcached', 'keystone'] },
  { path: ['neutron'], needs: ['galera', 'memcached', 'rabbitmq', 'keystone'] },
  { path: ['nova'], needs: ['galera', 'memcached', 'rabbitmq', 'keystone', 'glance', 'neutron', 'placement'] },
  { path: ['octavia'], needs: ['galera', 'memcached', 'rabbitmq', 'keystone', 'neutron', 'glance', 'nova'] },
  { path: ['placement'], needs: ['galera', 'memcached', 'keystone'] },
  { path: ['swift'], needs: ['memcached', 'keystone'] },
  { path: ['telemetry', 'template', 'ceilometer'], needs: ['rabbitmq', 'keystone'] },
  { path: ['telemetry', 'template', 'autoscaling'], needs: ['galera', 'heat', 'rabbitmq', 'keystone'] },
];

/** The services without which the operator accepts no other OpenStack service. */
export const INFRASTRUCTURE: readonly string[] = ['galera', 'memcached', 'rabbitmq', 'keystone'];
