/** The parts of MetalLB's annotations of a Service. Together they are one value: where its address comes from. */
export const METALLB_ANNOTATIONS = ['address-pool', 'allow-shared-ip', 'loadBalancerIPs'] as const;

/**
 * The prefixes that MetalLB reads. The second one is the older one.
 *
 * @see https://metallb.io/usage/
 */
export const METALLB_PREFIXES = ['metallb.io', 'metallb.universe.tf'] as const;
