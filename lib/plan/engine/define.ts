import type { Change } from './change';
import type { Effect, EffectFacts, EffectFailure, FoundEffect } from './effect';

/** Where effects look: everything of one kind in a change. */
export type ChangeQuery<T> = (change: Change) => readonly T[];

/** An effect without its query. */
export interface EffectDefinition<T> extends EffectFacts {
  /** The consequences at one match: one, several or none. */
  readonly find: (match: T, change: Change) => FoundEffect | Iterable<FoundEffect> | undefined;
}

/**
 * An effect that looks at each match of a query. If it fails at one match, the others are looked at all the same.
 *
 * @param query where the effect looks. Effects with the same query share its matches
 * @param definition what the effect is, and what it finds at one match
 */
export function defineEffect<T>(query: ChangeQuery<T>, definition: EffectDefinition<T>): Effect {
  const { find, ...facts } = definition;
  return { ...facts, consequences: (change) => change.once(query).flatMap((match) => foundAt(() => find(match, change))) };
}

function foundAt(find: () => FoundEffect | Iterable<FoundEffect> | undefined): Array<FoundEffect | EffectFailure> {
  try {
    const found = find() ?? [];
    return Symbol.iterator in found ? [...found] : [found];
  } catch (failure) {
    return [{ failure }];
  }
}
