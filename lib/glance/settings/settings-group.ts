import type { ReleaseName } from '../../facts/release';
import { checked } from '../../options/option-rows';
import { OptionRow, OptionTable, propertyOptions } from '../../options/option-table';
import { OptionSetting, settingsOf } from '../../oslo/value/option-settings';
import type { OptionValue } from '../../oslo/value/option-value';

/** Options of one section that follow from properties. */
export interface SettingsPart {
  /** The section. */
  readonly section: string;

  /** An `OptionTable` of the properties. */
  readonly table: object;

  /** The properties that are given. */
  readonly props: object;

  /**
   * What stands before the name of a property in messages.
   *
   * @default - nothing
   */
  readonly prefix?: string;
}

/** A property of Glance whose value becomes options. */
export interface SettingsGroup<P extends object> {
  /** The options by section, in the order in which they are written. */
  readonly parts: (props: P) => readonly SettingsPart[];

  /**
   * Further checks, whose messages begin with the name of a property.
   *
   * @default - none
   */
  readonly checks?: (props: P, release: ReleaseName) => readonly (() => unknown)[];

  /**
   * Options that follow from objects in the properties, by section and name.
   *
   * @default - none
   */
  readonly further?: (props: P) => { readonly [section: string]: { readonly [option: string]: OptionValue } };

  /**
   * The names of the Secrets with options.
   *
   * @default - none
   */
  readonly secretNames?: (props: P) => readonly string[];
}

/** What a property of Glance contributes to a configuration. */
export interface BoundSettings {
  readonly settings: readonly OptionSetting[];
  readonly secretNames: readonly string[];
}

/** Checks of all options of a group, for `checkAll`. */
export function groupChecks<P extends object>(name: string, group: SettingsGroup<P>, props: P, release: ReleaseName): (() => unknown)[] {
  const ofRows = group.parts(props).flatMap((part) => Object.entries(part.table as Readonly<Record<string, OptionRow<unknown>>>)
    .map(([property, row]) => () => prefixed(`${name}.${part.prefix ?? ''}`, () => checkRow(property, row, part.props, release))));
  const others = group.checks?.(props, release) ?? [];
  return [() => refuseEmpty(name, props), ...ofRows, ...others.map((check) => () => prefixed(`${name}.`, check))];
}

/** The options of a group. */
export function boundGroup<P extends object>(group: SettingsGroup<P>, props: P, release: ReleaseName, contributor: string): BoundSettings {
  return {
    settings: [
      ...group.parts(props).flatMap(({ section, table, props: given }) =>
        settingsOf({ [section]: propertyOptions(table as OptionTable<object>, given, release) }, contributor)),
      ...settingsOf(group.further?.(props) ?? {}, contributor),
    ],
    secretNames: group.secretNames?.(props) ?? [],
  };
}

function checkRow(property: string, row: OptionRow<unknown>, props: object, release: ReleaseName): void {
  const options = propertyOptions({ [property]: row }, props as Record<string, unknown>, release);
  Object.values(options).forEach((value) => checked(property, value));
}

function refuseEmpty(name: string, props: object): void {
  if (Object.values(props).every((value) => value === undefined)) {
    throw new Error(`${name} is empty: give at least one property, or leave it out.`);
  }
}

function prefixed(prefix: string, check: () => unknown): void {
  try {
    check();
  } catch (error) {
    throw new Error(`${prefix}${(error as Error).message}`);
  }
}
