import { quoted } from '../facts/text/quoting';

/** Returns the class of a driver. @throws if it is not a dotted path */
export function driverClass(property: string, value: string, example: string): string {
  if (!/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)+$/.test(value)) {
    throw new Error(`${property} is ${quoted(value)}: use the dotted path of a Python class, such as '${example}'.`);
  }
  return value;
}
