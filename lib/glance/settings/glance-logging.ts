import { SettingsGroup } from './settings-group';
import { oneOf } from '../../check';
import { quoted } from '../../facts/text/quoting';
import { derived, flag } from '../../options/option-rows';
import { OptionTable } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';

/** The least severity of the messages that a logger writes. */
export enum LogLevel {
  CRITICAL = 'CRITICAL',
  ERROR = 'ERROR',
  WARNING = 'WARNING',
  INFO = 'INFO',
  DEBUG = 'DEBUG',
}

/**
 * The log of the API pods. A container of its own prints it: `oc logs POD --container glance-log`.
 *
 * @see https://docs.openstack.org/oslo.log/latest/configuration/index.html
 */
export interface GlanceLogging {
  /**
   * Whether Glance writes messages of the level `DEBUG` (`debug`).
   *
   * @default false
   */
  readonly debug?: boolean;

  /**
   * The level by logger, such as `{ 'glance_store': LogLevel.DEBUG }` (`default_log_levels`). It takes the place of the whole default
   * list, which makes libraries write less.
   *
   * @default - the list of oslo.log
   */
  readonly levels?: { readonly [logger: string]: LogLevel };

  /**
   * Whether messages are JSON (`use_json`).
   *
   * @default false
   */
  readonly json?: boolean;
}

/** The options of the log. */
export const LOGGING_OPTIONS: OptionTable<GlanceLogging> = {
  debug: flag('debug'),
  levels: derived('default_log_levels', 'list', levelList),
  json: flag('use_json'),
};

/** The log. */
export const LOGGING: SettingsGroup<GlanceLogging> = { parts: (props) => [{ section: 'DEFAULT', table: LOGGING_OPTIONS, props }] };

function levelList(property: string, levels: { readonly [logger: string]: LogLevel }): OptionValue {
  const items = Object.entries(levels).map(([logger, level]) => `${loggerName(property, logger)}=${oneOf(`${property}['${logger}']`, level, Object.values(LogLevel))}`);
  if (items.length === 0) {
    throw new Error(`${property} is empty: give at least one logger, or leave it out.`);
  }
  return OptionValue.list(items);
}

function loggerName(property: string, logger: string): string {
  if (!/^[\w.]+$/.test(logger)) {
    throw new Error(`${property} holds the logger ${quoted(logger)}: write the name of a Python module, such as 'glance_store'.`);
  }
  return logger;
}
