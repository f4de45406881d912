const QUANTITY = /^([0-9]+(\.[0-9]*)?|\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$/;

/**
 * Whether the text is a Kubernetes quantity without a sign, such as `10Gi`, `500M` or `1e9`.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function isQuantity(value: string): boolean {
  return QUANTITY.test(value);
}

/** Whether a quantity is zero: the API server refuses a claim of nothing. */
export function isZero(quantity: string): boolean {
  return /^[0.]+($|[a-zA-Z])/.test(quantity);
}

/**
 * The pattern of a quantity in CustomResourceDefinitions, character for character. The API server accepts signs and fractional exponents in
 * a field with this pattern, but no field of the operators means a negative size.
 *
 * @see https://github.com/kubernetes-sigs/controller-tools/blob/main/pkg/crd/known_types.go
 */
export const QUANTITY_PATTERN = '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$';
