import { ImageConversion, ImageImports } from './image-imports';
import { OptionSetting } from '../../oslo/value/option-settings';
import { OptionValue } from '../../oslo/value/option-value';

/** The API instances that read a text. */
export interface TextReaders {
  /** The types of the stores that the text enables. */
  readonly storeTypes: readonly string[];

  /** The layouts of the API instances. */
  readonly layouts: readonly string[];
}

/** The options that name the plug-ins of imports. */
const LIST = { section: 'image_import_opts', option: 'image_import_plugins' };
const FORMAT = { section: 'image_conversion', option: 'output_format' };

/** The options that `pluginSettings` sets. */
export const PLUGIN_OPTIONS: ReadonlyArray<{ readonly section: string; readonly option: string }> = [LIST, FORMAT];

/**
 * The plug-ins of imports for the API instances that read a text. None if the list of the operator does the same.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/templates/common/config/00-config.conf
 */
export function pluginSettings(imports: ImageImports, { storeTypes, layouts }: TextReaders, contributor: string): OptionSetting[] {
  const { decompression, conversion, injected } = imports;
  const isInCeph = storeTypes.includes('rbd');
  const operatorConverts = layouts.every((layout) => layout === 'split');
  if (decompression === undefined && conversion === undefined && injected === undefined && (!isInCeph || operatorConverts)) {
    return [];
  }
  const converts = conversion === undefined ? isInCeph : conversion !== ImageConversion.NONE;
  const plugins = [
    ...decompression ? ['image_decompression'] : [],
    ...converts ? ['image_conversion'] : [],
    ...injected ? ['inject_image_metadata'] : [],
  ];
  return [
    { ...LIST, value: OptionValue.boundedList(plugins.length > 0 ? plugins : ['no_op']), contributor },
    ...converts && conversion !== undefined ? [{ ...FORMAT, value: OptionValue.string(conversion), contributor }] : [],
  ];
}
