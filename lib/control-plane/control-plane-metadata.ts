import { checkAll, dnsLabel, optional } from '../check';
import { quoted } from '../facts/text/quoting';
import { defined, isJsonObject, JsonObject } from '../json';
import { labelKey, labelValue } from '../nodes/label';

/** Metadata of a control plane, besides its name. */
export interface ControlPlaneMetadata {
  /**
   * The namespace.
   *
   * @default - the namespace in the base, or that of the chart
   */
  readonly namespace?: string;

  /**
   * Labels, in addition to those of the base and of the chart.
   *
   * @default - no additional labels
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * Annotations, in addition to those of the base.
   *
   * @default - no additional annotations
   */
  readonly annotations?: { readonly [key: string]: string };
}

/** The metadata of the base with other values from the program. */
export function mergedMetadata(base: unknown, { namespace, labels, annotations }: ControlPlaneMetadata): JsonObject {
  const given = isJsonObject(base) ? base : {};
  return {
    ...given,
    ...defined({ namespace }),
    ...(labels && { labels: { ...given.labels as object, ...labels } }),
    ...(annotations && { annotations: { ...given.annotations as object, ...annotations } }),
  };
}

/** @throws when the API server does not accept the namespace, a label or an annotation */
export function checkMetadata(subject: string, { namespace, labels = {}, annotations = {} }: ControlPlaneMetadata): void {
  checkAll(subject,
    () => optional(namespace, (value) => dnsLabel('metadata.namespace', value)),
    ...Object.entries(labels).map(([key, value]) => () => labelValue(`metadata.labels[${quoted(labelKey('a key of metadata.labels', key))}]`, value)),
    ...Object.entries(annotations).map(([key, value]) => () => annotation(key, value)));
}

function annotation(key: string, value: string): void {
  labelKey('a key of metadata.annotations', key);
  if (typeof value !== 'string') {
    throw new Error(`metadata.annotations[${quoted(key)}] is ${quoted(value)}: use text.`);
  }
}
