import { nearestName } from '../../schemas/nearest-name';

/** The longest text of a value that a message repeats. */
const LONGEST = 60;

/** A value as a message shows it: in quotes, on one line, not longer than a line. */
export function quoted(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  // eslint-disable-next-line no-control-regex
  return `'${short.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (sign) => JSON.stringify(sign).slice(1, -1))}'`;
}

/** The value of an option as a message shows it: never a secret. */
export function shown(value: string, isSecret: boolean | undefined): string {
  return isSecret ? 'a secret that is not shown' : quoted(value);
}

/** Words as a sentence lists them: `a, b or c`. */
export function listed(words: readonly string[], conjunction: 'and' | 'or' = 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words[words.length - 1]}`;
}

/** `Did you mean 'x'?` where one of the known names is near, else another sentence. */
export function didYouMean(name: string, known: readonly string[], otherwise: string): string {
  const nearest = nearestName(name, known);
  return nearest === undefined ? otherwise : `Did you mean ${quoted(nearest)}?`;
}
