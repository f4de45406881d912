import type { RuleContext } from './context';
import type { Place } from './rule';

/** Where rules look: everything of one kind in an input. Rules with the same query share its matches. */
export interface Query<T> {
  /** What one match is, for people: `each API instance`. */
  readonly name: string;

  /** All matches in the input. Runs once for each context. */
  readonly matches: (context: RuleContext) => readonly T[];

  /**
   * The place of a match, which a finding gets if it names no other.
   *
   * @default - every finding must name its place
   */
  readonly placeOf?: (match: T) => Place;
}

/** A query whose matches have a place. */
export interface PlacedQuery<T> extends Query<T> {
  readonly placeOf: (match: T) => Place;
}

/** The matches of a query, found on the first call and kept for the next. */
export function matchesOf<T>(query: Query<T>, context: RuleContext): readonly T[] {
  return context.once(query.matches);
}

/** The matches of a query that fulfil a condition. */
export function where<T>(query: PlacedQuery<T>, condition: (match: T, context: RuleContext) => boolean): PlacedQuery<T> {
  return { ...query, matches: (context) => matchesOf(query, context).filter((match) => condition(match, context)) };
}

/**
 * Several matches for each match of another query.
 *
 * @param name what one match is
 * @param query the other query
 * @param parts the matches for one of its matches
 * @param placeOf the place of a match
 */
export function each<T, U>(
  name: string, query: Query<T>, parts: (match: T, context: RuleContext) => readonly U[], placeOf: (part: U) => Place,
): PlacedQuery<U> {
  return { name, placeOf, matches: (context) => matchesOf(query, context).flatMap((match) => parts(match, context)) };
}

/**
 * A query with parameters. Equal parameters give the same query, so the rules that use it share its matches.
 *
 * @param query creates the query for some parameters
 */
export function shared<P extends string[], T>(query: (...parameters: P) => PlacedQuery<T>): (...parameters: P) => PlacedQuery<T> {
  const known = new Map<string, PlacedQuery<T>>();
  return (...parameters) => {
    const key = JSON.stringify(parameters);
    const found = known.get(key) ?? query(...parameters);
    known.set(key, found);
    return found;
  };
}
