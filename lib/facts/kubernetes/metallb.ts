import { addressBits, isIpv4, isNetwork } from '../address';

/** The parts of MetalLB's annotations of a Service. Together they are one value: where its address comes from. */
export const METALLB_ANNOTATIONS = ['address-pool', 'allow-shared-ip', 'loadBalancerIPs'] as const;

/**
 * The prefixes that MetalLB reads. The second one is the older one.
 *
 * @see https://metallb.io/usage/
 */
export const METALLB_PREFIXES = ['metallb.io', 'metallb.universe.tf'] as const;

/** The annotations that choose the address pool of a load balancer. */
export const ADDRESS_POOL_ANNOTATIONS: readonly string[] = METALLB_PREFIXES.map((prefix) => `${prefix}/address-pool`);

/** The annotations that choose the addresses of a load balancer. */
export const ADDRESS_ANNOTATIONS: readonly string[] = METALLB_PREFIXES.map((prefix) => `${prefix}/loadBalancerIPs`);

/** The kind of the objects that hold the addresses which MetalLB may assign. */
export const ADDRESS_POOL_KIND = 'IPAddressPool';

/** The most addresses of one load balancer: one of each family. */
export const MOST_ADDRESSES = 2;

/** The policies of a Service that has addresses of both families. */
export const DUAL_STACK_POLICIES: readonly string[] = ['PreferDualStack', 'RequireDualStack'];

/** Addresses of one family: all from the first to the last one. */
export interface AddressRange {
  readonly isIpv4: boolean;
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * The addresses that an element of `spec.addresses` of an `IPAddressPool` means: a network such as `172.17.0.0/24`, or a range such
 * as `172.17.0.80-172.17.0.90`. `undefined` if MetalLB refuses the element.
 *
 * @see https://github.com/metallb/metallb/blob/main/internal/config/config.go
 */
export function addressRange(text: string): AddressRange | undefined {
  return text.includes('-') ? rangeBetween(text) : networkRange(text);
}

function rangeBetween(text: string): AddressRange | undefined {
  const [start, end, ...more] = text.split('-').map((address) => address.trim());
  const [first, last] = [addressBits(start), addressBits(end)];
  const isRange = first !== undefined && last !== undefined && first <= last && isIpv4(start) === isIpv4(end) && more.length === 0;
  return isRange ? { isIpv4: isIpv4(start), first, last } : undefined;
}

function networkRange(text: string): AddressRange | undefined {
  const [address, prefix] = text.split('/');
  const bits = addressBits(address);
  if (bits === undefined || prefix === undefined || !isNetwork(text)) {
    return undefined;
  }
  const size = 2n ** BigInt((isIpv4(address) ? 32 : 128) - Number(prefix));
  const first = bits / size * size;
  return { isIpv4: isIpv4(address), first, last: first + size - 1n };
}

/** Whether a range contains an IP address. */
export function isInRange(address: string, { isIpv4: isFamily4, first, last }: AddressRange): boolean {
  const bits = addressBits(address);
  return bits !== undefined && isIpv4(address) === isFamily4 && bits >= first && bits <= last;
}
