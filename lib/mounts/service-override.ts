import { distinct, dnsLabel, ipAddress, oneLine, optional } from '../check';
import { isIpv4 } from '../facts/address';
import { quoted } from '../facts/quoting';

/** A MetalLB load balancer in front of a service. */
export interface MetalLbOptions {
  /** The MetalLB address pool, such as `internalapi`. */
  readonly addressPool: string;

  /**
   * The addresses of the service, from the pool: one, or one of each IP family.
   *
   * @default - MetalLB chooses
   */
  readonly addresses?: string[];

  /**
   * The key under which services share an address. Services on one address need different ports.
   *
   * @default - the address is not shared
   */
  readonly sharedIp?: string;
}

/**
 * How a service of the control plane is reached inside the cluster's networks.
 *
 * @see https://metallb.universe.tf/usage/
 */
export class ServiceOverride {
  /**
   * A service of type `LoadBalancer` whose address MetalLB announces.
   *
   * @throws when the pool's name or an address is malformed, or two addresses are of one IP family
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

  private constructor(private readonly manifest: object) {}

  /**
   * What `override.service` holds for it.
   *
   * @internal
   */
  public _manifest(): object {
    return this.manifest;
  }
}

function serviceAddresses(values: readonly string[]): readonly string[] {
  const addresses = distinct('addresses', values).map((value) => ipAddress('addresses', value));
  if (addresses.length > 2 || (addresses.length === 2 && isIpv4(addresses[0]) === isIpv4(addresses[1]))) {
    throw new Error(`addresses is ${quoted(addresses)}: use one address, or one of IPv4 and one of IPv6.`);
  }
  return addresses;
}
