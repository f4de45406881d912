import { asWritten, withCounterparts, withDefaults, withoutStoredDefaults } from './normal-form';
import { objectPairs, type ObjectPair } from './objects';
import { applyMergePatch } from '../../control-plane/merge-patch';
import type { ReleaseName } from '../../facts/release';
import type { JsonObject } from '../../json';
import { ControlPlaneView } from '../../manifest/control-plane-view';
import { DataObjects } from '../../manifest/secrets';
import { documentOf, type ManifestDocument } from '../../manifest/source';
import { RuleContext } from '../../rules/engine/context';

/** The releases of a change. */
export interface ChangeReleases {
  /** The release that runs before the change. */
  readonly from: ReleaseName;

  /** The release that runs after the change. */
  readonly to: ReleaseName;
}

/** A change from one input to another: what effects look at. */
export class Change {
  /** Every object of the two inputs, as written. A patch of a control plane is laid over the control plane. */
  public readonly written: readonly ObjectPair[];

  /** Every object with the defaults that the API server stores. Fields that only the defaults of webhooks make different are left out. */
  public readonly objects: readonly ObjectPair[];

  /** The former input. */
  public readonly old: RuleContext;

  /** The later input, with the objects of the former one that it lacks, because they stay in the cluster. */
  public readonly new: RuleContext;

  private readonly kept = new Map<unknown, unknown>();

  /**
   * @param old the objects of the former input
   * @param later the objects of the later input
   * @param releases the releases before and after the change
   */
  public constructor(old: readonly ManifestDocument[], later: readonly ManifestDocument[], public readonly releases: ChangeReleases) {
    this.written = objectPairs(old.map(written), later.map(written)).map(withPatchApplied);
    this.objects = this.written.map((pair) => normalPair(pair, [releases.from, releases.to]));
    this.old = new RuleContext(this.objects.flatMap((pair) => pair.old ?? []), releases.from);
    this.new = new RuleContext(this.objects.flatMap((pair) => pair.new ?? pair.old ?? []), releases.to);
  }

  /** Whether the change is an upgrade of the release. */
  public get isUpgrade(): boolean {
    return this.releases.from !== this.releases.to;
  }

  /** The result of a function for this change: computed on the first call, and kept. */
  public once<T>(make: (change: Change) => T): T {
    if (!this.kept.has(make)) {
      this.kept.set(make, make(this));
    }
    return this.kept.get(make) as T;
  }
}

/** Whether a control plane is only a part of one, so that the fields that it lacks may be set elsewhere. */
export function isPart(document: ManifestDocument): boolean {
  return document.kind === 'OpenStackControlPlane' && new ControlPlaneView(document, new DataObjects([])).isPartial;
}

function written(document: ManifestDocument): ManifestDocument {
  return withObject(document, asWritten(document.object));
}

/** The pair with the result of a patch in place of the patch: `oc patch`, server-side apply and kustomize keep what the patch lacks. */
function withPatchApplied(pair: ObjectPair): ObjectPair {
  if (pair.old === undefined || pair.new === undefined || !isPart(pair.new) || isPart(pair.old)) {
    return pair;
  }
  return { old: pair.old, new: withObject(pair.new, applyMergePatch(pair.old.object, pair.new.object) as JsonObject) };
}

function normalPair({ old, new: later }: ObjectPair, releases: readonly ReleaseName[]): ObjectPair {
  const [before, after] = [old, later].map((document) => document && withObject(document, withDefaults(document.object, releases)));
  if (before === undefined || after === undefined) {
    return { old: before, new: after };
  }
  const [filledBefore, filledAfter] = [filled(before, after, releases), filled(after, before, releases)];
  return {
    old: withObject(before, withoutStoredDefaults(filledBefore, filledAfter)),
    new: withObject(after, withoutStoredDefaults(filledAfter, filledBefore)),
  };
}

/** The object with the defaults of objects that only the other one has. */
function filled(document: ManifestDocument, other: ManifestDocument, releases: readonly ReleaseName[]): JsonObject {
  return releases.reduce((object, release) => withCounterparts(object, other.object, release), document.object);
}

function withObject(document: ManifestDocument, object: JsonObject): ManifestDocument {
  return { ...documentOf(object, { file: document.file, index: document.index, root: [] }), kind: document.kind };
}
