import { fieldPatch, fieldChecks } from './field-table';
import { ServiceFieldOptions, SERVICE_OVERRIDE_FIELDS, ServiceOverrideOptions, ServiceType, SessionAffinity } from './service-override-options';
import { checkAll, distinct, dnsLabel, ipAddress, oneLine, optional } from '../check';
import { isIpv4 } from '../facts/address';
import { METALLB_ANNOTATIONS, METALLB_PREFIXES } from '../facts/kubernetes/metallb';
import { DEFAULT_RELEASE } from '../facts/release';
import { quoted } from '../facts/text/quoting';
import { type JsonObject, objectAt } from '../json';

/** Options of a MetalLB load balancer for a service. */
export interface MetalLbOptions extends ServiceFieldOptions {
  /** The MetalLB address pool, such as `internalapi`. */
  readonly addressPool: string;

  /**
   * The addresses of the service: one address from the pool, or one of each IP family.
   *
   * @default - MetalLB selects an address from the pool
   */
  readonly addresses?: string[];

  /**
   * The sharing key. Services with the same key can share an address if their ports differ.
   *
   * @default - the address is not shared
   */
  readonly sharedIp?: string;
}

/**
 * The override of a Kubernetes service of the control plane.
 *
 * @see https://metallb.universe.tf/usage/
 */
export class ServiceOverride {
  /**
   * A service of type `LoadBalancer` with an address from MetalLB.
   *
   * @throws when the name of the pool or another value is malformed, two addresses belong to the same IP family, or `annotations` has one
   * of MetalLB's three annotations
   */
  public static metalLb(options: MetalLbOptions): ServiceOverride {
    const { addressPool, addresses, sharedIp, ...fields } = options;
    const list = optional(addresses, serviceAddresses);
    const metalLb = {
      'metallb.universe.tf/address-pool': dnsLabel('addressPool', addressPool),
      ...(sharedIp !== undefined && { 'metallb.universe.tf/allow-shared-ip': oneLine('sharedIp', sharedIp) }),
      ...(list && { 'metallb.universe.tf/loadBalancerIPs': list.join(',') }),
    };
    refuseMetalLb(fields.annotations ?? {});
    return new ServiceOverride({ ...fields, annotations: { ...metalLb, ...fields.annotations }, type: ServiceType.LOAD_BALANCER }, NO_ANNOTATIONS);
  }

  /**
   * A service with any of the fields that the operators let change.
   *
   * @example
   * ServiceOverride.of({ type: ServiceType.LOAD_BALANCER, annotations: { 'example.org/pool': 'public' } });
   *
   * @throws when the API server does not accept a value
   */
  public static of(options: ServiceOverrideOptions): ServiceOverride {
    return new ServiceOverride(options, {});
  }

  private readonly manifest: JsonObject;

  private constructor(options: ServiceOverrideOptions, private readonly removed: JsonObject) {
    checkAll('service', ...fieldChecks(SERVICE_OVERRIDE_FIELDS, options, DEFAULT_RELEASE), () => refuseIneffective(options));
    this.manifest = fieldPatch(SERVICE_OVERRIDE_FIELDS, options, DEFAULT_RELEASE);
  }

  /**
   * The value of `override.service`.
   *
   * @internal
   */
  public _manifest(): object {
    return this.manifest;
  }

  /**
   * The merge patch of `override.service`. The annotations of MetalLB are one value, so those that are not given
   * are removed, with either prefix.
   *
   * @internal
   */
  public _patch(): object {
    const annotations = { ...this.removed, ...objectAt(this.manifest, 'metadata', 'annotations') };
    return Object.keys(annotations).length === 0 ? this.manifest
      : { ...this.manifest, metadata: { ...objectAt(this.manifest, 'metadata'), annotations } };
  }
}

const METALLB = METALLB_PREFIXES.flatMap((prefix) => METALLB_ANNOTATIONS.map((name) => `${prefix}/${name}`));
const NO_ANNOTATIONS = Object.fromEntries(METALLB.map((name) => [name, null]));

// The API server drops or refuses them in a service of another kind.
function refuseIneffective({ type, externalName, sessionAffinity, sessionAffinityTimeout }: ServiceOverrideOptions): void {
  if (externalName !== undefined && type !== ServiceType.EXTERNAL_NAME) {
    throw new Error('externalName is given, but type is not ServiceType.EXTERNAL_NAME: set the type, or leave externalName out.');
  }
  if (sessionAffinityTimeout !== undefined && sessionAffinity !== SessionAffinity.CLIENT_IP) {
    throw new Error('sessionAffinityTimeout is given, but sessionAffinity is not SessionAffinity.CLIENT_IP: set it, or leave sessionAffinityTimeout out.');
  }
}

function refuseMetalLb(annotations: { readonly [name: string]: string }): void {
  const clash = Object.keys(annotations).find((name) => METALLB.includes(name));
  if (clash !== undefined) {
    throw new Error(`annotations has ${quoted(clash)}: use addressPool, addresses or sharedIp instead.`);
  }
}

function serviceAddresses(values: readonly string[]): readonly string[] {
  const addresses = distinct('addresses', values).map((value) => ipAddress('addresses', value));
  if (addresses.length > 2 || (addresses.length === 2 && isIpv4(addresses[0]) === isIpv4(addresses[1]))) {
    throw new Error(`addresses is ${quoted(addresses)}: use one address, or one IPv4 and one IPv6 address.`);
  }
  return addresses;
}
