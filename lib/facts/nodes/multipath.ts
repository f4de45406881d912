/** The options of the section `defaults` that `Multipathd` always writes. */
export const MULTIPATH_DEFAULTS: readonly string[] = ['user_friendly_names', 'recheck_wwid', 'skip_kpartx', 'find_multipaths'];

/** The sections of `/etc/multipath.conf`. */
export const MULTIPATH_SECTIONS: readonly string[] = [
  'defaults', 'blacklist', 'blacklist_exceptions', 'devices', 'overrides', 'multipaths',
];

/** The form of an option's value, and what a message says of it. */
interface ValueForm {
  readonly pattern: RegExp;
  readonly allowed: string;
}

const NUMBER = '[1-9][0-9]{0,8}';

/**
 * The values of the options that this library checks, by option. multipathd ignores a value that it does not know, with a line in its log.
 *
 * @see https://manpages.debian.org/bookworm/multipath-tools/multipath.conf.5.en.html
 */
const FORMS: ReadonlyMap<string, ValueForm> = new Map([
  ['path_checker', {
    pattern: /^(tur|directio|readsector0|emc_clariion|hp_sw|rdac|cciss_tur|none)$/,
    allowed: "'tur', 'directio', 'readsector0', 'emc_clariion', 'hp_sw', 'rdac', 'cciss_tur' or 'none'",
  }],
  ['path_selector', {
    pattern: /^(round-robin|queue-length|service-time|historical-service-time) \d+$/,
    allowed: "'round-robin 0', 'queue-length 0', 'service-time 0' or 'historical-service-time 0'",
  }],
  ['failback', { pattern: new RegExp(`^(immediate|manual|followover|${NUMBER})$`), allowed: "'immediate', 'manual', 'followover' or a number of seconds" }],
  ['no_path_retry', { pattern: new RegExp(`^(fail|queue|${NUMBER})$`), allowed: "'fail', 'queue' or a number of attempts" }],
  ['hardware_handler', { pattern: /^(0|[1-9]\d* [a-z]+( \S+)*)$/, allowed: "'0' or the number of words and the words, such as '1 alua'" }],
  ['prio', { pattern: /^[a-z_]+$/, allowed: "the name of a program such as 'alua', 'ana', 'ontap' or 'const'" }],
]);

/** What is allowed as the value of an option; `undefined` if the value is allowed, or the option has no check. */
export function allowedMultipathValues(option: string, value: string): string | undefined {
  const form = FORMS.get(option);
  return form === undefined || form.pattern.test(value) ? undefined : form.allowed;
}
