import { iniSections } from './ini';

const SECTIONS = ['loggers', 'handlers', 'formatters'];

/**
 * What is wrong with a file of `log_config_append`; `undefined` for a file that Python's logging reads.
 *
 * @see https://docs.python.org/3/library/logging.config.html#configuration-file-format
 */
export function loggingProblem(text: string): string | undefined {
  const sections = iniSections(text);
  const missing = SECTIONS.filter((name) => !sections?.has(name));
  return missing.length === 0 ? undefined : `has no section ${missing.map((name) => `[${name}]`).join(', ')}, so Glance does not start`;
}
