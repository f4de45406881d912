import type { ISecret } from 'cdk8s-plus-27';
import { objectName } from '../../check';
import { OptionValue } from '../../oslo/value/option-value';
import { list, whole } from '../../services/field-rows';
import type { FieldRow, FieldTable } from '../../services/field-table';
import { POD_FIELDS, type PodOptions } from '../../services/pod-options';

/** Options of a service of Cinder. Properties that are not given keep the value of the base. */
export interface CinderComponentOptions extends PodOptions {
  /**
   * The number of pods, at least 0.
   *
   * @default - the value of the base; without one, 1
   */
  readonly replicas?: number;

  /**
   * The network attachment definitions that the pods join, in place of those of the base.
   *
   * @default - those of the base
   */
  readonly networkAttachments?: string[];

  /**
   * Options by section and name. The pods read them after the options of all Cinder services. The operator expands no placeholders there.
   *
   * @default - none
   */
  readonly config?: { readonly [section: string]: { readonly [option: string]: OptionValue } };

  /**
   * Configuration in the format of oslo.config, which joins that of the base and `config` option by option.
   *
   * @default - none
   */
  readonly customServiceConfig?: string;

  /**
   * Secrets whose keys hold configuration text that the pods load after the rendered file, in addition to those of the base.
   *
   * @default - none
   */
  readonly customServiceConfigSecrets?: ISecret[];
}

/** The fields of the pods of a service of Cinder. */
export const COMPONENT_FIELDS: FieldTable<CinderComponentOptions> = {
  replicas: whole('replicas', { min: 0 }),
  networkAttachments: networks(),
  ...POD_FIELDS,
};

/** The row of networks, of which a list without any removes those of the base. */
export function networks(): FieldRow<string[]> {
  const row = list('networkAttachments', objectName);
  return { ...row, write: (property, values, release) => (values.length === 0 ? [] : row.write(property, values, release)) };
}
