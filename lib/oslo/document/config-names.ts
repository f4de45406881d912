import { checkText } from './plain-text';
import { isOptionName } from '../../facts/kubernetes/names';
import { strip } from '../../facts/text/python-text';
import { doubleQuoted } from '../../facts/text/quoting';

/**
 * Refuses a section name that oslo.config does not read back.
 *
 * @throws if it is empty, begins or ends with a blank, or contains a bracket, a line break, a control character or `{{`
 */
export function checkSectionName(name: string): void {
  checkText(name, 'section name');
  if (name === '' || strip(name) !== name || /[[\]]/.test(name)) {
    throw new Error(`section name ${doubleQuoted(name)} must have a character at least, no blank at its ends and no bracket: 'glance_store'.`);
  }
}

/**
 * Refuses an option name that oslo.config does not read back.
 *
 * @throws if it contains anything but letters, digits, `_`, `-` and `.`, or does not begin with a letter, digit or `_`
 */
export function checkOptionName(name: string): void {
  if (!isOptionName(name)) {
    throw new Error(`option name ${doubleQuoted(name)} must be of letters, digits, '_', '-' and '.', the first one not '-' or '.': 'rbd_store_pool'.`);
  }
}
