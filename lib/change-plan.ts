import { oneOf } from './check';
import { DEFAULT_RELEASE, Release, RELEASES } from './facts/release';
import type * as Judging from './judging';
import type { Plan } from './plan/plan';

/** How far a change disturbs the cloud. */
export enum ChangeDisruption {
  /** Not at all. */
  NONE = 'none',
  /** Pods are replaced one by one. */
  RESTART = 'restart',
  /** A service, or a part of it, is away for a while. */
  OUTAGE = 'outage',
  /** Nodes reboot. */
  REBOOT = 'reboot',
  /** Images, volumes or backups may become unreadable. */
  DATA = 'data',
  /** The cluster refuses the change, or what is written has no effect. */
  REFUSED = 'refused',
}

/** Options of a `ChangePlan`. */
export interface ChangePlanOptions {
  /**
   * The release before the change.
   *
   * @default - the release after the change
   */
  readonly from?: Release;

  /**
   * The release after the change.
   *
   * @default Release.RHOSO_18_0_FR6
   */
  readonly to?: Release;
}

/** One consequence of a change. */
export interface ChangeConsequence {
  /** The effect, such as `data/store-removed`. */
  readonly effect: string;

  /** How far it disturbs the cloud. */
  readonly disruption: ChangeDisruption;

  /** What it happens to, such as `API instance 'default'`. */
  readonly subjects: string[];

  /** What happens, as a sentence without the subject. */
  readonly message: string;

  /**
   * How to make the change without the disruption.
   *
   * @default - there is no better way
   */
  readonly safeWay?: string;

  /** The document or code that shows it. */
  readonly source: string;
}

/** A change that no consequence explains. */
export interface ChangedField {
  /** The object, such as `Secret openstack/osp-secret`. */
  readonly object: string;

  /** The field. Empty if the whole object is new or gone. */
  readonly path: string;

  /** The change in words, without secrets. */
  readonly change: string;
}

/**
 * What a change of manifests does to pods, claims, images, volumes and nodes: the same as `cdk8s-glance plan`.
 *
 * It reads no files and needs no cluster. No text that it returns contains the value of a secret.
 */
export class ChangePlan {
  /**
   * The plan of a change from one text to another.
   *
   * @param old manifests as YAML or JSON, such as the output of `oc get openstackcontrolplane -o yaml`
   * @param later the manifests that will be applied. A patch of a control plane is laid over the old one
   * @param options the releases
   * @throws if a release is unknown
   */
  public static between(old: string, later: string, options: ChangePlanOptions = {}): ChangePlan {
    const to = oneOf('to of ChangePlan', options.to ?? DEFAULT_RELEASE, RELEASES);
    const from = oneOf('from of ChangePlan', options.from ?? to, RELEASES);
    const [before, after] = [['old', old], ['new', later]].map(([file, text]) => judging().readManifests([{ file, text }], { everyKind: true }));
    const plan = judging().planning().planChange(before.documents, after.documents, { from, to });
    const unread = [...before.problems, ...after.problems].map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
    return new ChangePlan({ ...plan, problems: [...unread, ...plan.problems] });
  }

  /** The consequences, those with the greatest impact first. */
  public readonly consequences: ChangeConsequence[];

  /** The changes that no consequence explains. */
  public readonly fields: ChangedField[];

  /** Why the plan may be incomplete. Empty for a complete plan. */
  public readonly problems: string[];

  /** The greatest disruption of all consequences. */
  public readonly worst: ChangeDisruption;

  private constructor(private readonly plan: Plan) {
    this.consequences = plan.consequences.map(({ effect, disruption, subjects, message, safeWay, source }) => (
      { effect, disruption: disruption as ChangeDisruption, subjects: [...subjects], message, ...safeWay !== undefined && { safeWay }, source }));
    this.fields = [...plan.fields];
    this.problems = [...plan.problems];
    this.worst = judging().planning().worstOf(plan) as ChangeDisruption;
  }

  /** The plan as text, for people. */
  public toText(): string {
    return judging().planning().PLAN_FORMATS.text(this.plan);
  }

  /** The plan as Markdown, for a pull request. */
  public toMarkdown(): string {
    return judging().planning().PLAN_FORMATS.markdown(this.plan);
  }

  /** The plan as JSON. `schemas/plan.json` describes it. */
  public toJson(): string {
    return judging().planning().PLAN_FORMATS.json(this.plan);
  }
}

// Loaded on first use: the rules take long to load.
function judging(): typeof Judging {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./judging') as typeof Judging;
}
