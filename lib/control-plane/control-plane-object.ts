import { ApiObject, ApiObjectMetadata, JsonPatch, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { applyMergePatch, composeMergePatches } from './merge-patch';
import { isJsonObject, JsonObject } from '../json';

/** What a control plane object is made of. */
export interface ControlPlaneObjectProps {
  /** The manifest that it is laid over. */
  readonly base: JsonObject;
  readonly name?: string;
  /** The merge patch of the whole object; asked for once all is known. */
  readonly patch: () => JsonObject;
  /** The number of changes to the patch so far. */
  readonly revision: () => number;
  /** Whether the patch itself is written. */
  readonly isOverlay: boolean;
}

/** The control plane as cdk8s writes it: the base with the patch applied, or the patch itself with its nulls. */
export class ControlPlaneObject extends ApiObject {
  private rendered?: { readonly json: unknown; readonly state: string };
  private patchCount = 0;
  private patched: JsonObject = {};

  public constructor(scope: Construct, id: string, private readonly source: ControlPlaneObjectProps) {
    const { metadata, spec: _spec, ...fields } = source.base;
    const given = isJsonObject(metadata) ? metadata : {};
    super(scope, id, {
      ...fields as { apiVersion: string; kind: string },
      metadata: { ...given, name: source.name ?? given.name ?? 'openstack' } as ApiObjectMetadata,
      spec: Lazy.any({ produce: () => this.spec() }),
    });
  }

  /**
   * What will be written, for a look before it is. cdk8s writes right after it has looked, and it is not rendered again for that.
   *
   * @internal
   */
  public _preview(): unknown {
    this.rendered = { json: this.render(), state: this._state() };
    return this.rendered.json;
  }

  public addJsonPatch(...operations: JsonPatch[]): void {
    super.addJsonPatch(...operations);
    this.patchCount += operations.length;
  }

  /**
   * Tells the states of the object apart: as long as it stays the same, the same is written.
   *
   * @internal
   */
  public _state(): string {
    return JSON.stringify([this.source.revision(), this.patchCount, this.metadata.toJson()]);
  }

  public toJson(): unknown {
    const { rendered } = this;
    this.rendered = undefined;
    return rendered?.state === this._state() ? rendered.json : this.render();
  }

  private render(): unknown {
    // Worked out once: cdk8s asks for the spec while it renders.
    this.patched = this.source.patch();
    const { spec, ...rest } = this.patched;
    const json = super.toJson() as JsonObject;
    // cdk8s drops nulls, but in a patch they are what removes a field.
    return this.source.isOverlay ? composeMergePatches({ ...json, spec: withNulls(json.spec, spec) }, rest) : applyMergePatch(json, rest);
  }

  private spec(): unknown {
    const { spec } = this.patched;
    return this.source.isOverlay ? spec : applyMergePatch(this.source.base.spec ?? {}, spec ?? {});
  }
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
