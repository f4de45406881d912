import { ApiObject, ApiObjectMetadata, JsonPatch, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { ControlPlaneMetadata, mergedMetadata } from './control-plane-metadata';
import { applyMergePatch, composeMergePatches } from './merge-patch';
import { canShareFields, fieldsToRender, withSharedFields } from './shared-fields';
import { copied, isJsonObject, JsonObject } from '../json';
import { writable } from '../writable';

/** Properties of a control plane object. */
export interface ControlPlaneObjectProps {
  /** The manifest to which the patch applies. */
  readonly base: JsonObject;
  /**
   * The name of the object.
   *
   * @default - the name in the base, or `openstack` if absent
   */
  readonly name?: string;
  /**
   * Other metadata of the object.
   *
   * @default - those of the base
   */
  readonly metadata?: ControlPlaneMetadata;
  /** The merge patch of the whole object. Called when cdk8s renders the object. */
  readonly patch: () => JsonObject;
  /** The number of changes to the patch. The patch stays the same while this number does. */
  readonly revision: () => number;
  /** Whether the output is the patch itself instead of the patched base. */
  readonly isOverlay: boolean;
}

/** The control plane that cdk8s writes: the patched base, or the patch itself with its nulls. */
export class ControlPlaneObject extends ApiObject {
  private rendered?: { readonly json: JsonObject; readonly state: string };
  private patchCount = 0;
  private spec: unknown;

  public constructor(scope: Construct, id: string, private readonly source: ControlPlaneObjectProps) {
    const { metadata, spec: _spec, ...fields } = source.base;
    const given = mergedMetadata(metadata, source.metadata ?? {});
    super(scope, id, {
      ...fields as { apiVersion: string; kind: string },
      metadata: { ...given, name: source.name ?? given.name ?? 'openstack' } as ApiObjectMetadata,
      spec: Lazy.any({ produce: () => this.spec }),
    });
  }

  /**
   * The output, for validation. cdk8s writes it right after validation, so `toJson` reuses this rendering if the state is the same.
   *
   * @internal
   */
  public _preview(): unknown {
    this.rendered = { json: this.render(), state: this._state() };
    return this.rendered.json;
  }

  /** Adds patches that cdk8s applies to the rendered object, and counts them as changes. */
  public addJsonPatch(...operations: JsonPatch[]): void {
    super.addJsonPatch(...operations);
    this.patchCount += operations.length;
  }

  /**
   * A key of the object's state: equal keys mean equal output.
   *
   * @internal
   */
  public _state(): string {
    return JSON.stringify([this.source.revision(), this.patchCount, this.metadata.toJson()]);
  }

  /** @throws when a reader of YAML would read a name or value differently than cdk8s writes it */
  public toJson(): unknown {
    const { rendered } = this;
    this.rendered = undefined;
    // A copy, because control planes share fields, and the caller may change them.
    return copied(writable(`${this.kind} ${this.name}`, rendered?.state === this._state() ? rendered.json : this.render()));
  }

  private render(): JsonObject {
    const { isOverlay, base } = this.source;
    const { spec, ...rest } = this.source.patch();
    const whole = isOverlay ? spec : applyMergePatch(base.spec ?? {}, spec ?? {});
    if (!isOverlay && this.patchCount === 0 && isJsonObject(whole) && canShareFields(this)) {
      const json = this.rendering(fieldsToRender(whole, base.spec));
      return applyMergePatch({ ...json, spec: withSharedFields(json.spec as JsonObject, whole, base.spec) }, rest) as JsonObject;
    }
    const json = this.rendering(whole);
    // cdk8s drops nulls, but a null in a patch removes a field.
    return (isOverlay ? composeMergePatches({ ...json, spec: withNulls(json.spec, spec) }, rest) : applyMergePatch(json, rest)) as JsonObject;
  }

  /** What cdk8s makes of the object with a `spec`. */
  private rendering(spec: unknown): JsonObject {
    this.spec = spec;
    return withNullElements(super.toJson()) as JsonObject;
  }
}

/** The value with null for each empty list element, as YAML and JSON write it. cdk8s returns undefined. */
function withNullElements(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((element) => (element === undefined ? null : withNullElements(element)));
  }
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNullElements(inner)])) : value;
}

function withNulls(written: unknown, patch: unknown): unknown {
  if (!isJsonObject(patch)) {
    return patch === null ? null : written;
  }
  const known = isJsonObject(written) ? written : {};
  const nulls = Object.entries(patch).filter(([, value]) => value === null || isJsonObject(value))
    .map(([key, value]) => [key, withNulls(known[key], value)] as const)
    .filter(([, value]) => value !== undefined);
  return written === undefined && nulls.length === 0 ? undefined : { ...known, ...Object.fromEntries(nulls) };
}
