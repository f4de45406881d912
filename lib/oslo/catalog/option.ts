/** How oslo.config reads the text of an option. */
export type OptionType =
  /** Text; with choices or a pattern if the option has them. */
  | 'string'
  /** Any text at all. */
  | 'text'
  | 'boolean'
  | 'integer'
  | 'float'
  /** What Python's `int()` takes, which unlike `integer` is no empty text. */
  | 'pythonInteger'
  /** What Python's `float()` takes, which unlike `float` is no empty text. */
  | 'pythonFloat'
  /** A number from 0 to 65535. */
  | 'port'
  /** Items with commas between them. */
  | 'list'
  /** `name:value` pairs with commas between them. */
  | 'dictionary'
  | 'ipAddress'
  /** An IP address or a host name. */
  | 'hostAddress'
  | 'uri'
  /** The name or the number of a Linux capability. */
  | 'capability';

/** The rules by which a text is a value of an option, or not. */
export interface ValueRules {
  readonly type: OptionType;

  /** The least number. @default none */
  readonly min?: number;

  /** The greatest number. @default none */
  readonly max?: number;

  /** The only values that there are. @default all */
  readonly choices?: readonly (string | number)[];

  /** Whether upper and lower case are the same to the choices. @default false */
  readonly ignoreCase?: boolean;

  /** A pattern, in Python's syntax, that must be found in the text. @default none */
  readonly regex?: string;

  /** Whether quotes round the text, or round each item of a list, are taken away. @default false */
  readonly quotes?: boolean;

  /** Whether a list needs `[` and `]` round it. @default false */
  readonly bounds?: boolean;

  /** The schemes that a URI may have. @default any */
  readonly schemes?: readonly string[];

  /** The rules for each item of a list, or for each value of a dictionary. @default a string */
  readonly item?: ValueRules;
}

/** What the catalog holds of an option. */
export interface OptionFacts extends ValueRules {
  /** The value where none is given. @default none, or one that is worked out on the machine: `computed` */
  readonly default?: unknown;

  /** Whether the default depends on the machine: its name, its address, its processors. @default false */
  readonly computed?: boolean;

  /** Whether the option may be given more than once, each time adding a value. @default false: the last one counts */
  readonly multi?: boolean;

  /** Whether the value is a secret, kept out of logs. @default false */
  readonly secret?: boolean;

  /** Whether the option is to be taken away without a successor. @default false */
  readonly deprecated?: boolean;

  /** The release of OpenStack since which it is deprecated. @default unknown */
  readonly deprecatedSince?: string;

  /** Pairs of group and name under which the option is still found; no group is the option's own one. @default none */
  readonly formerNames?: readonly (readonly [group: string | null, name: string])[];
}

/** An option that the catalog knows, and where. */
export interface CatalogOption extends OptionFacts {
  readonly name: string;

  /** The group that it is of now. For an option of a store or a back-end: the name of the section that was asked for. */
  readonly group: string;

  /** Whether it was found by a name, or in a group, that it has no more. */
  readonly renamed: boolean;
}
