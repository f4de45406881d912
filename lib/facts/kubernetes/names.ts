/**
 * Shapes of names: what Kubernetes and the operators accept.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */

const LABEL = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const DNS_LABEL = new RegExp(`^${LABEL}$`);
const DNS_SUBDOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);
const DATA_KEY = /^[-._a-zA-Z0-9]{1,253}$/;
const LABEL_NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

/** The most characters of an RFC 1123 label. */
export const LONGEST_DNS_LABEL = 63;

/** The most characters of an RFC 1123 subdomain. */
export const LONGEST_DNS_SUBDOMAIN = 253;

/**
 * The label that assigns a `MachineConfig` to a pool of nodes.
 *
 * @see https://docs.openshift.com/container-platform/4.18/machine_configuration/index.html
 */
export const ROLE_LABEL = 'machineconfiguration.openshift.io/role';

/**
 * Whether the text is an RFC 1123 label: lower case letters, digits and `-`, with a letter or digit at both ends.
 *
 * @param maxLength the most characters
 */
export function isDnsLabel(value: string, maxLength = LONGEST_DNS_LABEL): boolean {
  return DNS_LABEL.test(value) && value.length <= maxLength;
}

/** Whether the text is an RFC 1123 subdomain: RFC 1123 labels joined by dots, at most 253 characters. */
export function isDnsSubdomain(value: string): boolean {
  return DNS_SUBDOMAIN.test(value) && value.length <= LONGEST_DNS_SUBDOMAIN;
}

/**
 * Whether the text is a valid key of a Secret or ConfigMap. The key becomes the name of a file where the object is mounted.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data
 */
export function isDataKey(value: string): boolean {
  return DATA_KEY.test(value) && value !== '.' && !value.startsWith('..');
}

/**
 * Whether the text is a valid label key: a name, optionally after a DNS name and `/`.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
export function isLabelKey(value: string): boolean {
  const parts = value.split('/');
  const hasValidPrefix = parts.length === 1 || (parts.length === 2 && isDnsSubdomain(parts[0]));
  return hasValidPrefix && LABEL_NAME.test(parts[parts.length - 1]);
}

/**
 * Whether the text is a valid label value. It can be empty.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
export function isLabelValue(value: string): boolean {
  return value === '' || LABEL_NAME.test(value);
}

/**
 * Whether oslo.config reads the text back as the name of an option: letters, digits, `_`, `-` and `.`, the first one not `-` or `.`.
 *
 * @see https://docs.openstack.org/oslo.config/latest/reference/configuration-files.html
 */
export function isOptionName(value: string): boolean {
  return /^\w[\w.-]*$/.test(value);
}
