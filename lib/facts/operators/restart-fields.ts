import type { Path } from '../text/field-path';

/** The fields of a service that replace pods when they change. */
export interface RestartFields {
  /** Fields of the service's template that reach the configuration of all its pods. */
  readonly template: readonly Path[];

  /** Fields of each component that reach its own pods. */
  readonly component: readonly Path[];

  /** Fields that a component takes from the template, and that one from the control plane. */
  readonly inherited: readonly string[];
}

/** The fields of the pods of any service: Kubernetes replaces pods whose template changes. */
const POD_FIELDS: readonly Path[] = [['resources'], ['networkAttachments'], ['override', 'probes'], ['tls'], ['containerImage'], ['apiTimeout'], ['auth']];

/**
 * The fields by the service. Texts, Secrets, mounts and the storage of Glance have effects of their own.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glanceapi_controller.go
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/internal/controller/cinder_controller.go
 */
export const RESTART_FIELDS: Readonly<Record<string, RestartFields>> = {
  glance: {
    template: [['databaseAccount'], ['memcachedInstance'], ['passwordSelectors'], ['serviceUser'], ['quotas'], ['apiTimeout']],
    component: POD_FIELDS,
    inherited: ['nodeSelector', 'topologyRef', 'secret'],
  },
  cinder: {
    template: [
      ['databaseAccount'], ['memcachedInstance'], ['passwordSelectors'], ['serviceUser'], ['apiTimeout'], ['rabbitMqClusterName'], ['messagingBus'],
      ['notificationsBusInstance'], ['notificationsBus'],
    ],
    component: POD_FIELDS,
    inherited: ['nodeSelector', 'topologyRef', 'secret'],
  },
};

/** What is known of every other service: its pods have the fields of all pods. */
export const OTHER_RESTART_FIELDS: RestartFields = { template: [], component: POD_FIELDS, inherited: ['nodeSelector', 'topologyRef'] };

/**
 * Services whose pods get the extra mounts of the control plane although their texts are not read.
 *
 * @see https://github.com/openstack-k8s-operators/openstack-operator/tree/main/internal/openstack
 */
export const OTHER_MOUNTING_SERVICES: Readonly<Record<string, string>> = { heat: 'Heat', horizon: 'Horizon', keystone: 'Keystone', manila: 'Manila', neutron: 'Neutron' };
