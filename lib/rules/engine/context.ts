import type { ReleaseName } from '../../facts/release';
import { ManifestView } from '../../manifest/manifest-view';
import type { ManifestDocument } from '../../manifest/source';
import { optionCatalog, type OptionCatalog } from '../../oslo/catalog/catalog';

/** The input of a rule: manifests, and the release that they are for. */
export class RuleContext {
  public readonly view: ManifestView;
  private readonly kept = new Map<unknown, unknown>();
  private readonly keptForParts = new Map<unknown, Map<object, unknown>>();

  public constructor(documents: readonly ManifestDocument[], public readonly release: ReleaseName) {
    this.view = new ManifestView(documents);
  }

  /** The options of the services in this release. */
  public get catalog(): OptionCatalog {
    return optionCatalog(this.release);
  }

  /** The result of a function for this context: computed on the first call, and kept. */
  public once<T>(make: (context: RuleContext) => T): T {
    if (!this.kept.has(make)) {
      this.kept.set(make, make(this));
    }
    return this.kept.get(make) as T;
  }

  /**
   * The result of a function for one part of the input: computed on the first call for the part, and kept.
   *
   * @param part the part, which is compared by identity
   * @param make the function. Use the same function for all calls
   */
  public onceFor<K extends object, T>(part: K, make: (part: K, context: RuleContext) => T): T {
    const ofParts = this.keptForParts.get(make) ?? new Map<object, unknown>();
    this.keptForParts.set(make, ofParts);
    if (!ofParts.has(part)) {
      ofParts.set(part, make(part, this));
    }
    return ofParts.get(part) as T;
  }
}
