const QUANTITY = /^([0-9]+(\.[0-9]*)?|\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$/;

/**
 * Whether the text is a Kubernetes quantity without a sign, such as `10Gi`, `500M` or `1e9`.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function isQuantity(value: string): boolean {
  return QUANTITY.test(value);
}
