import type { RuleContext } from './context';
import { matchesOf, type PlacedQuery, type Query } from './query';
import type { Place, RawFinding, Rule, RuleFacts, RuleFailure } from './rule';

/** What a rule finds at one match. */
export interface Found extends Omit<RawFinding, 'place'> {
  /**
   * The place of the finding.
   *
   * @default - the place of the match
   */
  readonly place?: Place;
}

/** What a rule returns for one match: one finding, several or none. */
export type FindResult<F> = F | Iterable<F> | undefined;

/** A rule without its query. */
export interface RuleDefinition<T, F extends Found = Found> extends RuleFacts, Pick<Rule, 'supersedes'> {
  /** Judges one match of the query. */
  readonly find: (match: T, context: RuleContext) => FindResult<F>;
}

/**
 * A rule that judges each match of a query.
 *
 * If the rule fails at one match, the others are judged all the same.
 *
 * @param query where the rule looks
 * @param definition what the rule is, and what it finds at one match
 */
export function defineRule<T>(query: PlacedQuery<T>, definition: RuleDefinition<T>): Rule;
export function defineRule<T>(query: Query<T>, definition: RuleDefinition<T, RawFinding>): Rule;
export function defineRule<T>(query: Query<T>, definition: RuleDefinition<T>): Rule {
  const { find, ...facts } = definition;
  return { ...facts, check: (context) => matchesOf(query, context).flatMap((match) => judged(query, match, () => find(match, context))) };
}

function judged<T>(query: Query<T>, match: T, find: () => FindResult<Found>): Array<RawFinding | RuleFailure> {
  try {
    // A generator runs here, not in the caller, so that what it throws is caught.
    return Array.from(listOf(find()), (found) => ({ ...found, place: found.place ?? query.placeOf?.(match) as Place }));
  } catch (failure) {
    return [{ failure, document: query.placeOf?.(match).document }];
  }
}

function listOf(result: FindResult<Found>): Iterable<Found> {
  if (result === undefined) {
    return [];
  }
  return Symbol.iterator in result ? result : [result];
}
