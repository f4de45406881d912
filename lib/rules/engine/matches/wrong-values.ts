import { isSharedOption } from '../../../facts/glance/shared-options';
import type { OptionReader, ValueCheck } from '../../../facts/glance/value-check';
import { includes, isAtLeast, type ReleaseName } from '../../../facts/release';
import type { LocatedOption } from '../../../manifest/config-text';
import type { EffectiveConfig } from '../../../manifest/effective-config';
import { substitutions, unescapeDollars } from '../../../oslo/document/substitution';
import type { RuleContext } from '../context';
import { atOption } from '../places';
import { GLANCE_CONFIGS, STORES } from '../queries';
import { matchesOf, type PlacedQuery } from '../query';

/** An option whose value a check refuses. */
export interface WrongValue {
  readonly option: LocatedOption;
  readonly value: string;
  readonly check: ValueCheck;
  readonly isSecret: boolean;
}

/** A configuration as facts about several options read it. */
export class ConfigReader implements OptionReader {
  /** Whether an answer may be wrong, because a Secret that is not part of the input may set the option. */
  public isUncertain = false;

  /** @param shares whether `[backend_defaults]` applies to stores */
  public constructor(private readonly config: EffectiveConfig, private readonly shares: boolean) {}

  public get(section: string, option: string): string | undefined {
    const value = this.config.get(section, option) ?? (this.shares && isSharedOption(option) ? this.config.get('backend_defaults', option) : undefined);
    this.isUncertain ||= value === undefined && !this.config.isComplete;
    return value;
  }
}

/** A reader of a configuration in a release. */
export function readerOf(config: EffectiveConfig, release: ReleaseName): ConfigReader {
  return new ConfigReader(config, isAtLeast(release, 'main'));
}

/** Each option of Glance's own sections that one of the checks refuses. */
export function wrongValues(checks: readonly ValueCheck[]): PlacedQuery<WrongValue> {
  return {
    name: 'each value that Glance cannot use',
    placeOf: ({ option }) => atOption(option),
    matches: (context) => matchesOf(GLANCE_CONFIGS, context).flatMap((config) => applied(checks, context)
      .flatMap((check) => judged(check, { config, section: check.group, context, known: (name) => context.catalog.find('glance', check.group, name) }))),
  };
}

/** Each option of an enabled store that one of the checks refuses. The group of a check is the type of the store. */
export function wrongStoreValues(checks: readonly ValueCheck[]): PlacedQuery<WrongValue> {
  return {
    name: 'each value that a store cannot use',
    placeOf: ({ option }) => atOption(option),
    matches: (context) => matchesOf(STORES, context).flatMap(({ id, type, config }) => applied(checks, context)
      .filter(({ group }) => group === type)
      .flatMap((check) => judged(check, { config, section: id, context, known: (name) => context.catalog.storeOption(type, name) }))),
  };
}

interface Judged {
  readonly config: EffectiveConfig;
  readonly section: string;
  readonly context: RuleContext;
  readonly known: (name: string) => { readonly multi?: boolean; readonly secret?: boolean } | undefined;
}

function applied(checks: readonly ValueCheck[], { release }: RuleContext): ValueCheck[] {
  return checks.filter(({ releases }) => includes(releases, release));
}

function judged(check: ValueCheck, { config, section, context, known }: Judged): WrongValue[] {
  return check.options.flatMap((name) => {
    const facts = known(name);
    const settings = config.options(section).filter((option) => option.name === name);
    return (facts?.multi ? settings : settings.slice(-1))
      .filter((option) => isRefused(check, option, readerOf(config, context.release)))
      .map((option) => ({ option, check, value: unescapeDollars(option.rawValue), isSecret: facts?.secret === true }));
  });
}

function isRefused({ isWrong, judgesPlaceholders = false }: ValueCheck, { rawValue, section }: LocatedOption, reader: ConfigReader): boolean {
  const isKnown = judgesPlaceholders || (!rawValue.includes('{{') && substitutions(rawValue).length === 0);
  return isKnown && isWrong(unescapeDollars(rawValue), reader, section) && !reader.isUncertain;
}
