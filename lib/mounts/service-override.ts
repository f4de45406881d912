import { distinct, dnsLabel, ipAddress, oneLine, optional } from '../check';
import { isIpv4 } from '../facts/address';
import { METALLB_ANNOTATIONS, METALLB_PREFIXES } from '../facts/kubernetes/metallb';
import { quoted } from '../facts/text/quoting';

/** Options of a MetalLB load balancer for a service. */
export interface MetalLbOptions {
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

/** The value of `override.service`. */
interface OverrideManifest {
  readonly metadata: { readonly annotations: { readonly [name: string]: string } };
  readonly spec: object;
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
   * @throws when the name of the pool or an address is malformed, or two addresses belong to the same IP family
   */
  public static metalLb(options: MetalLbOptions): ServiceOverride {
    const addresses = optional(options.addresses, serviceAddresses);
    return new ServiceOverride({
      metadata: {
        annotations: {
          'metallb.universe.tf/address-pool': dnsLabel('addressPool', options.addressPool),
          ...(options.sharedIp !== undefined && { 'metallb.universe.tf/allow-shared-ip': oneLine('sharedIp', options.sharedIp) }),
          ...(addresses && { 'metallb.universe.tf/loadBalancerIPs': addresses.join(',') }),
        },
      },
      spec: { type: 'LoadBalancer' },
    });
  }

  private constructor(private readonly manifest: OverrideManifest) {}

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
    const { metadata, spec } = this.manifest;
    return { metadata: { annotations: { ...NO_ANNOTATIONS, ...metadata.annotations } }, spec };
  }
}

const NO_ANNOTATIONS = Object.fromEntries(METALLB_PREFIXES.flatMap((prefix) => METALLB_ANNOTATIONS.map((name) => [`${prefix}/${name}`, null])));

function serviceAddresses(values: readonly string[]): readonly string[] {
  const addresses = distinct('addresses', values).map((value) => ipAddress('addresses', value));
  if (addresses.length > 2 || (addresses.length === 2 && isIpv4(addresses[0]) === isIpv4(addresses[1]))) {
    throw new Error(`addresses is ${quoted(addresses)}: use one address, or one IPv4 and one IPv6 address.`);
  }
  return addresses;
}
