import { isOptionName } from '../facts/kubernetes/names';
import { quoted } from '../facts/text/quoting';
import { OptionValue } from '../oslo/value/option-value';

const PROPERTIES = new Map([
  ['volume_driver', 'leave it out, the class of the back-end sets it'],
  ['volume_backend_name', 'set volumeBackendName'],
  ['image_volume_cache_enabled', 'set imageVolumeCache'],
  ['enabled_backends', 'leave it out, the operator sets it to the section'],
]);

/**
 * Refuses an option without a property that the section of a back-end cannot have.
 *
 * @throws if the name is malformed, the option has a property, or the value cannot be written
 */
export function checkFurtherOption(option: string, value: OptionValue): void {
  const fix = PROPERTIES.get(option);
  if (fix !== undefined) {
    throw new Error(`options holds ${quoted(option)}: ${fix}.`);
  }
  checkOwnOption(option, value, 'back-end');
}

/**
 * Refuses an option that the section `DEFAULT` of a volume service cannot have.
 *
 * @param glanceApi the API instance that the service asks, which is an option of that section
 * @throws if the name is malformed, the option has a property, or the value cannot be written
 */
export function checkDefaultOption(option: string, value: OptionValue, glanceApi: string | undefined): void {
  if (option === 'enabled_backends') {
    throw new Error(`defaultOptions holds ${quoted(option)}: leave it out, the operator sets it to the section.`);
  }
  if (option === 'glance_api_servers' && glanceApi !== undefined) {
    throw new Error(`defaultOptions holds ${quoted(option)}, but glanceApi is given too: use only one of them.`);
  }
  checkOwnOption(option, value, 'back-end', 'defaultOptions');
}

/**
 * Refuses an option that the own text of some pods cannot have.
 *
 * @param pods the pods, such as `back-end`
 * @param property the property that holds the options
 * @throws if the name is malformed, or the value cannot be written or is a placeholder
 */
export function checkOwnOption(option: string, value: OptionValue, pods: string, property = 'options'): void {
  if (!isOptionName(option)) {
    throw new Error(`${property} holds ${quoted(option)}: use letters, digits, '_', '-' and '.' for the name of an option.`);
  }
  if (linesOf(`${property}['${option}']`, value).some((line) => line.includes('{{'))) {
    throw new Error(`${property}['${option}'] holds a placeholder: the operator fills in none in the text of a ${pods}; use customServiceConfigSecrets.`);
  }
}

function linesOf(owner: string, value: OptionValue): string[] {
  try {
    return value.lines();
  } catch (error) {
    throw new Error(`${owner}: ${(error as Error).message}`);
  }
}
