import type { Change } from './change';
import type { ObjectPair } from './objects';
import type { ReleaseName, ReleaseRange } from '../../facts/release';
import type { Path } from '../../facts/text/field-path';

/**
 * How far a change disturbs the cloud. `none`: not at all. `restart`: pods are replaced one by one. `outage`: a service or a part of it is
 * away for a while. `reboot`: nodes reboot. `data`: images, volumes or backups may become unreadable. `refused`: the cluster refuses the
 * change, or what is written has no effect.
 */
export type Disruption = 'none' | 'restart' | 'outage' | 'reboot' | 'data' | 'refused';

/** The kinds of disruption, the least first. */
export const DISRUPTIONS: readonly Disruption[] = ['none', 'restart', 'outage', 'reboot', 'data', 'refused'];

/** What a change concerns, in the order of the plan: the folder of the effect. */
export type Impact = 'refused' | 'data' | 'pods' | 'claims' | 'endpoints' | 'nodes' | 'jobs' | 'new-only' | 'upgrade';

/** The headings of the impacts, in the order of the plan. */
export const IMPACTS: Readonly<Record<Impact, string>> = {
  'refused': 'Refused or without effect',
  'data': 'Images, volumes and backups at risk',
  'pods': 'Pods',
  'claims': 'Volume claims',
  'endpoints': 'Endpoints',
  'nodes': 'Nodes',
  'jobs': 'Jobs',
  'new-only': 'New images and volumes only',
  'upgrade': 'Upgrade of the release',
};

/** A field that an effect explains, so that the plan does not list its difference again. */
export interface ExplainedField {
  readonly object: ObjectPair;

  /** The path of the field in the object. Everything below it is explained too. */
  readonly path: Path;
}

/** One consequence of a change, as an effect finds it. */
export interface FoundEffect {
  /** What it happens to: `API instance 'default'`. Effects with the same message are listed once, with all subjects. */
  readonly subject: string;

  /** What happens, as a sentence without the subject: `is re-created, because …`. */
  readonly message: string;

  /**
   * How to make the change without the disruption, as sentences.
   *
   * @default - there is no better way
   */
  readonly safeWay?: string;

  /**
   * The disruption, if it depends on the match.
   *
   * @default - the disruption of the effect
   */
  readonly disruption?: Disruption;

  /**
   * The fields whose differences the effect explains.
   *
   * @default - none
   */
  readonly explains?: readonly ExplainedField[];
}

/** The facts of an effect, which need no change. */
export interface EffectFacts {
  /** `impact/name`, which never changes. */
  readonly id: `${Impact}/${string}`;

  readonly disruption: Disruption;

  /** What happens, in one line. */
  readonly title: string;

  /** Why it happens: what the operators, Glance or Kubernetes do. */
  readonly why: string;

  /** The document or code that shows it. */
  readonly source: string;

  /**
   * The releases, after the change, in which it happens.
   *
   * @default - all releases
   */
  readonly releases?: ReleaseRange;

  /** A manifest, or a part of one, before the change. */
  readonly old: string;

  /** The manifest after a change with exactly this effect once. */
  readonly bad: string;

  /** The manifest after a change without this effect. */
  readonly good: string;

  /**
   * The releases of the example, for an effect of an upgrade. Each manifest is then compared with itself.
   *
   * @default - no upgrade
   */
  readonly upgrade?: { readonly from: ReleaseName; readonly to: ReleaseName };
}

/** One effect of changes. */
export interface Effect extends EffectFacts {
  /** The consequences of a change. */
  readonly consequences: (change: Change) => Iterable<FoundEffect | EffectFailure>;
}

/** A match that an effect failed on. */
export interface EffectFailure {
  readonly failure: unknown;
}
