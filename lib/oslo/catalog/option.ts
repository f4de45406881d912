/** How oslo.config reads the text of an option. */
export type OptionType =
  /** Text; with choices or a pattern if the option has them. */
  | 'string'
  /** Any text at all. */
  | 'text'
  | 'boolean'
  | 'integer'
  | 'float'
  /** A value of Python's `int()`, which unlike `integer` does not accept an empty text. */
  | 'pythonInteger'
  /** A value of Python's `float()`, which unlike `float` does not accept an empty text. */
  | 'pythonFloat'
  /** A number from 0 to 65535. */
  | 'port'
  /** Items separated by commas. */
  | 'list'
  /** `name:value` pairs separated by commas. */
  | 'dictionary'
  | 'ipAddress'
  /** An IP address or a host name. */
  | 'hostAddress'
  | 'uri'
  /** The name or the number of a Linux capability. */
  | 'capability';

/** The rules for the values of an option. */
export interface ValueRules {
  readonly type: OptionType;

  /** The smallest number. @default none */
  readonly min?: number;

  /** The largest number. @default none */
  readonly max?: number;

  /** The only allowed values. @default all */
  readonly choices?: readonly (string | number)[];

  /** Whether the choices are case-insensitive. @default false */
  readonly ignoreCase?: boolean;

  /** A pattern in Python's syntax that must match a part of the text. @default none */
  readonly regex?: string;

  /** Whether quotes around the text, or around each item of a list, are removed. @default false */
  readonly quotes?: boolean;

  /** Whether a list requires brackets. @default false */
  readonly bounds?: boolean;

  /** The allowed schemes of a URI. @default any */
  readonly schemes?: readonly string[];

  /** The rules for each item of a list, or for each value of a dictionary. @default a string */
  readonly item?: ValueRules;
}

/** The facts about an option. */
export interface OptionFacts extends ValueRules {
  /** The default value. @default none, or one that depends on the machine: `computed` */
  readonly default?: unknown;

  /** Whether the default depends on the machine: its name, its address, its processors. @default false */
  readonly computed?: boolean;

  /** Whether each repetition of the option adds a value. @default false: the last value counts */
  readonly multi?: boolean;

  /** Whether the value is a secret. @default false */
  readonly secret?: boolean;

  /** Whether the option is deprecated without a successor. @default false */
  readonly deprecated?: boolean;

  /** The OpenStack release that deprecated it. @default unknown */
  readonly deprecatedSince?: string;

  /** Pairs of group and name by which the option is still found; without a group, the option's own group. @default none */
  readonly formerNames?: readonly (readonly [group: string | null, name: string])[];
}

/** An option of the catalog, with its group. */
export interface CatalogOption extends OptionFacts {
  readonly name: string;

  /** The current group. For an option of a store or a back-end, the requested section. */
  readonly group: string;

  /** Whether it was found by a former name or group. */
  readonly renamed: boolean;
}
