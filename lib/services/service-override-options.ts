import type { Duration } from 'cdk8s';
import { annotations, choice, labels, list, seconds, text } from './field-rows';
import type { FieldTable } from './field-table';
import { host, httpUrl } from '../check';
import { isNetwork } from '../facts/address';
import { quoted } from '../facts/text/quoting';

/** The type of a Kubernetes service. */
export enum ServiceType {
  /** An address inside the cluster. The public endpoint then has a route. */
  CLUSTER_IP = 'ClusterIP',
  /** An address of a load balancer. The public endpoint then has no route. */
  LOAD_BALANCER = 'LoadBalancer',
  /** A port of every node. The public endpoint then has no route. */
  NODE_PORT = 'NodePort',
  /** An alias of a host name. */
  EXTERNAL_NAME = 'ExternalName',
}

/** Which pods get the requests of a service. */
export enum TrafficPolicy {
  /** Pods on all nodes. */
  CLUSTER = 'Cluster',
  /** Pods on the node that receives the request. */
  LOCAL = 'Local',
}

/** The IP families of a service. */
export enum IpFamilyPolicy {
  /** One address. */
  SINGLE_STACK = 'SingleStack',
  /** An address of each family that the cluster has. */
  PREFER_DUAL_STACK = 'PreferDualStack',
  /** An address of each family. The cluster must have both. */
  REQUIRE_DUAL_STACK = 'RequireDualStack',
}

/** Whether requests of one client reach one pod. */
export enum SessionAffinity {
  /** Any pod. */
  NONE = 'None',
  /** The same pod, for a time after the last request. */
  CLIENT_IP = 'ClientIP',
}

/** Fields of every type of service. An absent option keeps the value of the base. */
export interface ServiceFieldOptions {
  /**
   * Labels of the service. They join those of the base.
   *
   * @default - none
   */
  readonly labels?: { readonly [label: string]: string };

  /**
   * Annotations of the service. They join those of the base.
   *
   * @default - none
   */
  readonly annotations?: { readonly [annotation: string]: string };

  /**
   * The URL that keystone lists for the endpoint.
   *
   * @default - the URL of the route or of the service
   */
  readonly endpointUrl?: string;

  /**
   * Which pods get requests from outside the cluster.
   *
   * @default - TrafficPolicy.CLUSTER
   */
  readonly externalTrafficPolicy?: TrafficPolicy;

  /**
   * Which pods get requests from inside the cluster.
   *
   * @default - TrafficPolicy.CLUSTER
   */
  readonly internalTrafficPolicy?: TrafficPolicy;

  /**
   * The IP families of the service.
   *
   * @default - IpFamilyPolicy.SINGLE_STACK
   */
  readonly ipFamilyPolicy?: IpFamilyPolicy;

  /**
   * The implementation of the load balancer, such as `metallb.io/metallb`.
   *
   * @default - the default implementation of the cluster
   */
  readonly loadBalancerClass?: string;

  /**
   * The networks whose clients may use the load balancer, in CIDR notation such as `10.0.0.0/8`.
   *
   * @default - every client
   */
  readonly loadBalancerSourceRanges?: string[];

  /**
   * Whether requests of one client reach one pod.
   *
   * @default - SessionAffinity.NONE
   */
  readonly sessionAffinity?: SessionAffinity;

  /**
   * For how long after its last request a client reaches the same pod, 1 second to 1 day. Only with `SessionAffinity.CLIENT_IP`.
   *
   * @default - 3 hours
   */
  readonly sessionAffinityTimeout?: Duration;
}

/** Options of a service. An absent option keeps the value of the base. */
export interface ServiceOverrideOptions extends ServiceFieldOptions {
  /**
   * The type of the service.
   *
   * @default - ServiceType.CLUSTER_IP
   */
  readonly type?: ServiceType;

  /**
   * The host name that the service is an alias of. Only with `ServiceType.EXTERNAL_NAME`.
   *
   * @default - none
   */
  readonly externalName?: string;
}

const SECONDS_OF_A_DAY = 86400;

export const SERVICE_OVERRIDE_FIELDS: FieldTable<ServiceOverrideOptions> = {
  endpointUrl: text('endpointURL', httpUrl),
  annotations: annotations('metadata.annotations'),
  labels: labels('metadata.labels'),
  type: choice('spec.type', ServiceType),
  externalName: text('spec.externalName', host),
  externalTrafficPolicy: choice('spec.externalTrafficPolicy', TrafficPolicy),
  internalTrafficPolicy: choice('spec.internalTrafficPolicy', TrafficPolicy),
  ipFamilyPolicy: choice('spec.ipFamilyPolicy', IpFamilyPolicy),
  loadBalancerClass: text('spec.loadBalancerClass'),
  loadBalancerSourceRanges: list('spec.loadBalancerSourceRanges', ipRange),
  sessionAffinity: choice('spec.sessionAffinity', SessionAffinity),
  sessionAffinityTimeout: seconds('spec.sessionAffinityConfig.clientIP.timeoutSeconds', {
    min: 1, max: SECONDS_OF_A_DAY, reason: 'the API server refuses other times in a Service',
  }),
};

function ipRange(property: string, value: string): string {
  if (!value.includes('/') || !isNetwork(value)) {
    throw new Error(`${property} is ${quoted(value)}: use a network such as '10.0.0.0/8' or 'fd00::/64'.`);
  }
  return value;
}
