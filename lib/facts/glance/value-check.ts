import type { ReleaseRange } from '../release';

/** A configuration, for facts that depend on several options. */
export interface OptionReader {
  /** The value of an option; `undefined` if no text sets it. */
  get(section: string, option: string): string | undefined;
}

/** A value of an option that Glance accepts at start but cannot use, or not as its author means. */
export interface ValueCheck {
  /** The section, or the type of the stores whose sections have the option. */
  readonly group: string;

  /** The options. */
  readonly options: readonly string[];

  /**
   * The releases in which Glance cannot use the value.
   *
   * @default - all releases
   */
  readonly releases?: ReleaseRange;

  /**
   * Whether Glance cannot use a value.
   *
   * @param value the value as a string option reads it
   * @param section the section of the option
   */
  readonly isWrong: (value: string, config: OptionReader, section: string) => boolean;

  /** What happens, after `OPTION in [SECTION] is 'VALUE': `, without a full stop. */
  readonly problem: string;

  /** What to write instead. */
  readonly fix: string | ((value: string) => string);

  /**
   * The value to write instead, for the edit.
   *
   * @default - no value follows from the wrong one
   */
  readonly replacement?: (value: string) => string | undefined;

  /**
   * Whether the check also judges values that contain a placeholder of the operator.
   *
   * @default false
   */
  readonly judgesPlaceholders?: boolean;
}

/** Whether oslo.config reads a text as true. */
export function isTrue(value: string | undefined): boolean {
  return ['true', 'on', 'yes', '1'].includes(value?.toLowerCase() ?? '');
}

/** The items of a list without bounds, as oslo.config reads it. */
export function plainItems(value: string): string[] {
  return value.split(',').map((item) => item.trim()).filter((item) => item !== '');
}

/** The items of a list with bounds, without brackets and quotes. */
export function boundedItems(value: string): string[] {
  return plainItems(value.replace(/^\s*\[|\]\s*$/g, '')).map((item) => item.replace(/^(['"])(.*)\1$/, '$2'));
}
