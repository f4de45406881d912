import { EFFECTS } from './effect-index';
import { Change, isPart, type ChangeReleases } from './engine/change';
import { DISRUPTIONS, IMPACTS, type Disruption, type Effect, type ExplainedField, type FoundEffect, type Impact } from './engine/effect';
import { unexplainedFields, type FieldChange } from './engine/fields';
import { objectText, SERVICE_KINDS } from './engine/objects';
import { DEFAULT_RELEASE, includes, type ReleaseName } from '../facts/release';
import { pathText } from '../facts/text/field-path';
import { listed } from '../facts/text/quoting';
import { withoutSecrets } from '../facts/text/secrets';
import type { ManifestDocument } from '../manifest/source';

export type { Disruption, Effect, FieldChange, Impact };

/** Options of a plan. */
export interface PlanOptions {
  /**
   * The release before the change.
   *
   * @default - the release after the change
   */
  readonly from?: ReleaseName;

  /**
   * The release after the change.
   *
   * @default DEFAULT_RELEASE
   */
  readonly to?: ReleaseName;

  /**
   * The effects to look for.
   *
   * @default - all effects
   */
  readonly effects?: readonly Effect[];
}

/** One consequence of a change. */
export interface Consequence {
  /** The effect, `impact/name`. */
  readonly effect: string;
  readonly impact: Impact;
  readonly disruption: Disruption;

  /** What it happens to, at least one. */
  readonly subjects: readonly string[];

  /** What happens, as a sentence without the subject. */
  readonly message: string;

  /**
   * How to make the change without the disruption.
   *
   * @default - there is no better way
   */
  readonly safeWay?: string;

  /** Why it happens. */
  readonly why: string;

  /** The document or code that shows it. */
  readonly source: string;

  /** The changed fields behind it: `OpenStackControlPlane cloud: spec.glance.template.storage`. */
  readonly fields: readonly string[];
}

/** What a change does. */
export interface Plan {
  readonly from: ReleaseName;
  readonly to: ReleaseName;

  /** The consequences, those with the greatest impact first. */
  readonly consequences: readonly Consequence[];

  /** The changes that no consequence explains. */
  readonly fields: readonly FieldChange[];

  /** Why the plan may be incomplete. Empty for a complete plan. */
  readonly problems: readonly string[];
}

/**
 * What a change from one input to another does to pods, claims, images, volumes and nodes.
 *
 * It never throws: an effect that fails becomes a problem of the plan. It uses no files, terminals or processes, so it runs in a browser too.
 *
 * @param old the objects as they are, with or without what the API server adds
 * @param later the objects as they will be. A patch of a control plane is laid over the old one
 */
export function planChange(old: readonly ManifestDocument[], later: readonly ManifestDocument[], options: PlanOptions = {}): Plan {
  const to = options.to ?? DEFAULT_RELEASE;
  const releases = { from: options.from ?? to, to };
  try {
    return planOf(new Change(old, later, releases), options.effects ?? EFFECTS, problemsOf(old, later));
  } catch (failure) {
    return { ...releases, consequences: [], fields: [], problems: [`The objects could not be compared: ${failureName(failure)}. Please report this as a bug.`] };
  }
}

/** Whether a disruption reaches a threshold. */
export function reaches(disruption: Disruption, threshold: Disruption): boolean {
  return DISRUPTIONS.indexOf(disruption) >= DISRUPTIONS.indexOf(threshold);
}

/** The greatest disruption of a plan. */
export function worstOf({ consequences }: Plan): Disruption {
  return [...DISRUPTIONS].reverse().find((disruption) => consequences.some((consequence) => consequence.disruption === disruption)) ?? 'none';
}

/** An effect and what it found. */
interface Found extends FoundEffect {
  readonly effect: Effect;
  readonly disruption: Disruption;
}

function planOf(change: Change, effects: readonly Effect[], problems: readonly string[]): Plan {
  const results = effects.filter(({ releases }) => includes(releases, change.releases.to)).map((effect) => resultsOf(effect, change));
  const found = results.flatMap(({ found: ofEffect }) => ofEffect);
  const explained: ExplainedField[] = found.flatMap(({ explains = [] }) => explains);
  return {
    ...releasesOf(change.releases),
    consequences: inOrder(joined(withoutSuperseded(found))),
    fields: unexplainedFields(change, explained),
    problems: [...problems, ...pairProblems(change), ...partProblems(change), ...results.flatMap(({ failed }) => failed)],
  };
}

function releasesOf({ from, to }: ChangeReleases): ChangeReleases {
  return { from, to };
}

function resultsOf(effect: Effect, change: Change): { readonly found: Found[]; readonly failed: string[] } {
  try {
    const results = [...effect.consequences(change)];
    return {
      found: results.flatMap((result) => ('failure' in result ? [] : [{ disruption: effect.disruption, ...result, effect }])),
      failed: results.flatMap((result) => ('failure' in result ? [failureText(effect, result.failure)] : [])),
    };
  } catch (failure) {
    return { found: [], failed: [failureText(effect, failure)] };
  }
}

/** Pods that are away for a while are not listed again because they restart. */
function withoutSuperseded(found: readonly Found[]): Found[] {
  const away = new Set(found.filter(({ effect, disruption }) => impactOf(effect) === 'pods' && disruption === 'outage').map(({ subject }) => subject));
  return found.filter(({ effect, disruption, subject }) => impactOf(effect) !== 'pods' || disruption !== 'restart' || !away.has(subject));
}

/** Effects with the same message become one consequence. */
function joined(found: readonly Found[]): Consequence[] {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const key = JSON.stringify([one.effect.id, one.disruption, one.message, one.safeWay]);
    groups.set(key, [...groups.get(key) ?? [], one]);
  }
  return [...groups.values()].map((group) => {
    const [{ effect, disruption, message, safeWay }] = group;
    return {
      effect: effect.id,
      impact: impactOf(effect),
      disruption,
      subjects: [...new Set(group.map(({ subject }) => subject))],
      message: withoutSecrets(message),
      ...safeWay !== undefined && { safeWay: withoutSecrets(safeWay) },
      why: effect.why,
      source: effect.source,
      fields: [...new Set(group.flatMap(({ explains = [] }) => explains.map(fieldText)))],
    };
  });
}

function fieldText({ object, path }: ExplainedField): string {
  return path.length === 0 ? objectText(object) : `${objectText(object)}: ${pathText(path)}`;
}

/** By impact, then the greatest disruption first. Effects of one kind keep the order in which they were found. */
function inOrder(consequences: readonly Consequence[]): Consequence[] {
  const impacts = Object.keys(IMPACTS);
  return [...consequences].sort((left, right) => impacts.indexOf(left.impact) - impacts.indexOf(right.impact)
    || DISRUPTIONS.indexOf(right.disruption) - DISRUPTIONS.indexOf(left.disruption));
}

function impactOf({ id }: Effect): Impact {
  return id.slice(0, id.indexOf('/')) as Impact;
}

/** Why nothing can be said about services: one of the inputs has none. */
function problemsOf(old: readonly ManifestDocument[], later: readonly ManifestDocument[]): string[] {
  const sides = [{ input: 'old', documents: old }, { input: 'new', documents: later }];
  const empty = sides.filter(({ documents }) => documents.length === 0);
  const withoutServices = sides.filter(({ documents }) => !documents.some(({ kind }) => SERVICE_KINDS.has(kind)));
  if (empty.length > 0) {
    return empty.map(({ input }) => `The ${input} input contains no object.`);
  }
  return withoutServices.length !== 1 ? []
    : [`The ${withoutServices[0].input} input contains no ${listed([...SERVICE_KINDS])}, so the plan cannot tell what happens to services.`];
}

/** Objects of services that only look alike are not compared: in another namespace, they are others. */
function pairProblems({ written }: Change): string[] {
  const pairs = written.filter(({ old, new: later }) => SERVICE_KINDS.has((later ?? old)?.kind ?? ''));
  const [old, later] = [pairs.filter((pair) => pair.old !== undefined), pairs.filter((pair) => pair.new !== undefined)];
  return old.length === 0 || later.length === 0 || old.some((pair) => pair.new !== undefined) ? []
    : [`The inputs contain no common control plane or service: the old input contains ${listed(old.map(objectText), 'and')}, the new one ${listed(later.map(objectText), 'and')}.`];
}

/** A patch of a control plane says nothing about the rest of the control plane that it is for. */
function partProblems({ written }: Change): string[] {
  return written.flatMap((pair) => (pair.old !== undefined && pair.new !== undefined && isPart(pair.old) && !isPart(pair.new)
    ? [`The old ${objectText(pair)} is only a part of a control plane, so the plan cannot tell what else changes. Use the output of oc get -o yaml.`] : []));
}

// The message of the error is left out: it may quote a secret.
function failureText({ id }: Effect, failure: unknown): string {
  return `The effect ${id} could not be looked for: ${failureName(failure)}. Please report this as a bug.`;
}

function failureName(failure: unknown): string {
  return `it failed with ${failure instanceof Error ? failure.name : typeof failure}`;
}
