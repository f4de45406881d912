import { quoted } from '../facts/text/quoting';

/** Returns options of mount as one word. @throws if they hold blanks or begin with `-` */
export function mountOptionList(property: string, value: string): string {
  if (!/^[\x21-\x7e]+$/.test(value) || value.startsWith('-')) {
    throw new Error(`${property} is ${quoted(value)}: use options with commas between them, without blanks and without '-o', such as 'vers=4.2,nconnect=4'.`);
  }
  return value;
}
