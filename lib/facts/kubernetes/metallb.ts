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
