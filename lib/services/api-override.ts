import type { ISecret } from 'cdk8s-plus-27';
import { annotations, choice, derived, labels, secret, structs, text, whole } from './field-rows';
import type { FieldTable } from './field-table';
import { integer, objectName, oneLine } from '../check';
import { isRouteHost, LARGEST_ROUTE_WEIGHT } from '../facts/kubernetes/route';
import { quoted } from '../facts/text/quoting';

/** Whether a route serves the subdomains of its host. */
export enum WildcardPolicy {
  /** Only the host. */
  NONE = 'None',
  /** Every subdomain of the host's domain. The router must allow it. */
  SUBDOMAIN = 'Subdomain',
}

/** A further Service that gets a share of the requests of a route. */
export interface AlternateBackend {
  /** The name of the Service, in the namespace of the control plane. */
  readonly name: string;

  /**
   * The share of the requests, relative to the other weights, 0 to 256.
   *
   * @default 100
   */
  readonly weight?: number;
}

/**
 * The public route of an API, and its certificate. An absent option keeps the value of the base.
 *
 * The certificate and key come from a Secret only: `route.spec.tls` would need the private key in the control plane.
 *
 * @see https://docs.redhat.com/en/documentation/openshift_container_platform/4.18/html/network_apis/route-route-openshift-io-v1
 */
export interface ApiOverride {
  /**
   * The host name of the route.
   *
   * @default - a name of the router's, such as `glance-default-public-openstack.apps.example.org`
   */
  readonly host?: string;

  /**
   * The part of the host name before the domain of the router. Ignored if `host` is given.
   *
   * @default - a name of the router's
   */
  readonly subdomain?: string;

  /**
   * The path that requests must begin with to reach the API. It begins with `/`.
   *
   * @default - every path
   */
  readonly path?: string;

  /**
   * The name or number of the port of the pods.
   *
   * @default - the operator's
   */
  readonly targetPort?: string;

  /**
   * The Service that gets the requests, in the namespace of the control plane.
   *
   * @default - the Service of the public endpoint
   */
  readonly service?: string;

  /**
   * The share of the requests that this Service gets, relative to `alternateBackends`, 0 to 256.
   *
   * @default - 100
   */
  readonly weight?: number;

  /**
   * At most three further Services that get a share of the requests.
   *
   * @default - none
   */
  readonly alternateBackends?: AlternateBackend[];

  /**
   * Whether the route serves the subdomains of its host.
   *
   * @default - WildcardPolicy.NONE
   */
  readonly wildcardPolicy?: WildcardPolicy;

  /**
   * Labels of the route. They join those of the base.
   *
   * @default - none
   */
  readonly labels?: { readonly [label: string]: string };

  /**
   * Annotations of the route. They join those of the base.
   *
   * @default - the timeout of the API
   */
  readonly annotations?: { readonly [annotation: string]: string };

  /**
   * The Secret with the certificate and key of the route: `tls.crt`, `tls.key`, and `ca.crt` if the certificate needs it.
   *
   * @default - a certificate of the control plane's public issuer
   * @see https://github.com/openstack-k8s-operators/openstack-operator/blob/main/config/samples/tls/custom_route_cert/patch.yaml
   */
  readonly tlsSecret?: ISecret;
}

const WEIGHT = { min: 0, max: LARGEST_ROUTE_WEIGHT };

export const ALTERNATE_BACKEND_FIELDS: FieldTable<AlternateBackend> = {
  name: text('name', objectName),
  weight: whole('weight', WEIGHT),
};

export const API_OVERRIDE_FIELDS: FieldTable<ApiOverride> = {
  annotations: annotations('route.metadata.annotations'),
  labels: labels('route.metadata.labels'),
  alternateBackends: structs('route.spec.alternateBackends', ALTERNATE_BACKEND_FIELDS, { written: { kind: 'Service' }, max: 3 }),
  host: text('route.spec.host', routeHost),
  path: text('route.spec.path', routePath),
  targetPort: derived('route.spec.port.targetPort', 'string', targetPort),
  subdomain: text('route.spec.subdomain', routeHost),
  service: { ...derived('route.spec.to', 'object', routeTarget), fields: { kind: text('kind'), name: text('name') } },
  weight: whole('route.spec.to.weight', WEIGHT),
  wildcardPolicy: choice('route.spec.wildcardPolicy', WildcardPolicy),
  tlsSecret: secret('tls.secretName'),
};

function routeTarget(property: string, value: string): object {
  return { kind: 'Service', name: objectName(property, value) };
}

function routeHost(property: string, value: string): string {
  if (!isRouteHost(value)) {
    throw new Error(`${property} is ${quoted(value)}: use a host name of at most 253 letters, digits, '-' and '.'.`);
  }
  return value;
}

function routePath(property: string, value: string): string {
  if (!value.startsWith('/')) {
    throw new Error(`${property} is ${quoted(value)}: use a path that begins with '/'.`);
  }
  return oneLine(property, value);
}

// The API server tells a number from a name by its type.
function targetPort(property: string, value: string): string | number {
  return /^[0-9]+$/.test(value) ? integer(property, Number(value), 1, 65535) : oneLine(property, value);
}
