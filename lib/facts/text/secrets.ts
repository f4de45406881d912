/**
 * What may be printed. Every value of an input or a program that a message, a report or an excerpt shows goes through
 * `withoutSecrets`, directly or through `lib/facts/text/quoting.ts`.
 */
import { own } from '../../json';

/** What stands for a secret. */
export const HIDDEN = '***';

/** The words of the names of secrets. */
const SECRET_WORD = /^(pass|.*(password|passwd|passphrase|passcode|secret|token|apikey)s?|keys?|jwt|credentials?|connection)$/;

/** Options that oslo.config treats as secrets although their names do not say so. */
const SECRET_OPTIONS: ReadonlySet<string> = new Set([
  'approle_role_id', 'backend_argument', 'backend_url', 'backup_gcs_proxy_url', 'code', 'netapp_ca_certificate_file', 'netapp_certificate_file',
  'replication_device', 'swift_store_config_file', 'swift_store_user', 'transport_url',
]);

/** Fields of Kubernetes that name a Secret or a key, and hold no secret. */
const NAMES_OF_SECRETS: ReadonlySet<string> = new Set(['secret', 'secrets', 'key', 'keys', 'code']);

/**
 * Whether an option holds a secret, by its name.
 *
 * @see https://docs.openstack.org/oslo.config/latest/reference/defining.html (`secret=True`; a test compares the catalogs)
 */
export function isSecretOption(name: string): boolean {
  return SECRET_OPTIONS.has(name) || wordsOf(name).some((word) => SECRET_WORD.test(word));
}

/** Whether a field of an object holds a secret, by its name. `secretName` or `key` name something; `password` and `accessKey` do not. */
export function isSecretField(name: string): boolean {
  if (NAMES_OF_SECRETS.has(name)) {
    return false;
  }
  const words = wordsOf(name);
  const isSnakeCase = name.includes('_');
  return isSnakeCase || words.length === 1 ? isSecretOption(name) : SECRET_FIELD.test(words.slice(-2).join(' '));
}

const SECRET_FIELD = /(password|passwd|passphrase|token|credentials?|connection|(access|secret|private|api) key)$/;

/** A part of a text. The end is exclusive. */
export interface SecretSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * The text without the values of secret options and fields, and without the credentials in URLs. Placeholders stay.
 *
 * @see secretSpans
 */
export function withoutSecrets(text: string): string {
  const spans = secretSpans(text);
  let start = 0;
  const parts = spans.map((span) => {
    const before = text.slice(start, span.start);
    start = span.end;
    return before + HIDDEN;
  });
  return parts.length === 0 ? text : [...parts, text.slice(start)].join('');
}

/**
 * The secrets in a text, in order: what follows the names of secrets, up to the end of the quotes or of the line, and credentials in URLs.
 *
 * @param isOptions whether the text is known to be a text of options, in which `key: value` is an option and not a field of an object
 */
export function secretSpans(text: string, isOptions: boolean = false): SecretSpan[] {
  const all = [...credentialSpans(text), ...assignedSpans(text, isOptions)].sort((left, right) => left.start - right.start);
  const spans: SecretSpan[] = [];
  for (const span of all) {
    const last = spans.at(-1);
    if (last !== undefined && span.start <= last.end) {
      spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      spans.push(span);
    }
  }
  return spans;
}

/** The users and passwords in URLs. A password can contain any character, so the last `@` of a word counts. */
function credentialSpans(text: string): SecretSpan[] {
  if (!text.includes('@')) {
    return [];
  }
  return Array.from(text.matchAll(/[^\s'"]+/g)).flatMap(({ 0: word, index }) => {
    const [start, end] = [word.indexOf('//') + 2, word.lastIndexOf('@')];
    return start < 2 || end < start || isHarmless(word.slice(start, end)) ? [] : [{ start: index + start, end: index + end }];
  });
}

// The name may be in quotes, and these may be escaped, because the text may be JSON.
const ASSIGNMENT = /(?<![\w.-])(?<name>[A-Za-z_][\w.-]*)\\?["']?[ \t]*(?<sign>[=:])(?!\/\/)[ \t]*/g;

function assignedSpans(text: string, isOptions: boolean): SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const { 0: match, index, groups } of text.matchAll(ASSIGNMENT)) {
    const start = index + match.length;
    const isSecret = groups?.sign === '=' || isOptions ? isSecretOption(groups?.name ?? '') : isSecretField(groups?.name ?? '');
    if (isSecret && start >= (spans.at(-1)?.end ?? 0)) {
      const { value, quotes } = valueAt(text, start);
      spans.push(...isHarmless(value) ? [] : [{ start: start + quotes, end: start + quotes + value.length }]);
    }
  }
  return spans;
}

/** The value that starts at a position, without its quotes. */
function valueAt(text: string, start: number): { value: string; quotes: number } {
  const quote = /^\\?["']/.exec(text.slice(start, start + 2))?.[0] ?? '';
  const end = own(CLOSING, quote)!;
  end.lastIndex = start + quote.length;
  return { value: text.slice(start + quote.length, end.exec(text)?.index ?? text.length), quotes: quote.length };
}

/** The ends of values, by the quotes before them. A value without quotes ends with its line, or with the quotes around the line. */
const CLOSING: Readonly<Record<string, RegExp>> = {
  '': /[\r\n"]|\\[nr"]/g, '"': /(?<!\\)"/g, '\'': /'/g, '\\"': /\\"/g, '\\\'': /\\'/g,
};

/** Whether a value is empty, a placeholder that an operator expands, or structure that follows in the next lines. */
export function isHarmless(value: string): boolean {
  return /^(\{\{[^{}]*\}\}|[[{|>][-+\d]*|\*\*\*)?[ \t,]*$/.test(value);
}

/** Whether a line of a text of options has only words: no assignment, no list, no header and no comment. It may be a part of a secret. */
export function isBareLine(line: string): boolean {
  return !/[=:,]/.test(line) && !/^\s*[[#;]/.test(line);
}

function wordsOf(name: string): string[] {
  return name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase().split(/[_.-]/);
}
