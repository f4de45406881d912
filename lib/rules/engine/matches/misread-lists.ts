import { operatorEntries, type EnabledStore } from '../../../facts/glance/enabled-backends';
import { strip } from '../../../facts/text/python-text';
import type { RuleContext } from '../context';
import { atOption } from '../places';
import type { PlacedQuery } from '../query';
import { enabledConfigsOf, typedStores, type EnabledConfig } from './enabled-config';

/** A list of stores in which the operator finds others than Glance. */
export interface MisreadList extends EnabledConfig {
  /** The entries that the operator finds, each as it splits them. */
  readonly operator: readonly EnabledStore[];

  /** The stores of Glance whose type the operator does not find, or finds with blanks or quotes. */
  readonly missed: readonly EnabledStore[];
}

/** Each list of stores that Glance reads, and in which the operator finds other stores or an entry without a type. */
export const MISREAD_LISTS: PlacedQuery<MisreadList> = {
  name: 'each enabled_backends that the operator reads differently',
  placeOf: ({ enabled }) => atOption(enabled.option),
  matches: (context) => context.once(misreadLists),
};

function misreadLists(context: RuleContext): MisreadList[] {
  return enabledConfigsOf(context).flatMap((match) => {
    const { option: { text, rawValue }, entries } = match.enabled;
    const operator = text.isSecret ? undefined : operatorEntries(text.text);
    const stores = typedStores(match.enabled);
    const isPlain = stores.length > 0 && stores.length === entries.length && !/^\[|\]$/.test(strip(rawValue));
    if (operator === undefined || !isPlain) {
      return [];
    }
    const missed = stores.filter(({ id, type }) => !operator.some((entry) => entry.id === id && entry.type === type));
    return missed.length > 0 || operator.some(isBroken) ? [{ ...match, operator, missed }] : [];
  });
}

/** Whether the operator panics at an entry: one without a colon. */
export function isBroken({ type }: EnabledStore): boolean {
  return type === undefined;
}
