/** The port of every API instance. */
const PORT = 9292;

/** The names that make up the internal endpoint of an API instance. */
export interface EndpointNames {
  /** The name of the API instance. */
  readonly instance: string;

  /** The namespace of the control plane. */
  readonly namespace: string;

  /** Whether the pods serve TLS (`spec.tls.podLevel.enabled`). */
  readonly podTls: boolean;
}

/**
 * The internal endpoint of an API instance. The name has no suffix, also with `uniquePodNames`.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glanceapi_controller.go
 */
export function internalGlanceEndpoint({ instance, namespace, podTls }: EndpointNames): string {
  return `${podTls ? 'https' : 'http'}://glance-${instance}-internal.${namespace}.svc:${PORT}`;
}
