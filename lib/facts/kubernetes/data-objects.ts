/** The fields of a Secret or ConfigMap that hold its data, and the others besides `apiVersion`, `kind` and `metadata`. */
export interface DataObjectFields {
  /** Maps from keys to strings. */
  readonly texts: readonly string[];

  /** Maps from keys to bytes in base64. */
  readonly bytes: readonly string[];

  readonly others: readonly string[];
}

/**
 * The fields of the kinds that hold data.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/secret-v1/
 * @see https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/config-map-v1/
 */
export const DATA_OBJECT_FIELDS: Readonly<Record<string, DataObjectFields>> = {
  Secret: { texts: ['stringData'], bytes: ['data'], others: ['type', 'immutable'] },
  ConfigMap: { texts: ['data'], bytes: ['binaryData'], others: ['immutable'] },
};

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Whether the API server can decode a text in base64. It ignores line ends. */
export function isBase64(text: string): boolean {
  return BASE64.test(text.replace(/[\r\n]/g, ''));
}
