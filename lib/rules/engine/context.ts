import { isAtLeast, type ReleaseName } from '../../facts/release';
import { ManifestView } from '../../manifest/manifest-view';
import type { ManifestDocument } from '../../manifest/source';
import { optionCatalog, type OptionCatalog } from '../../oslo/catalog/catalog';

/** What every rule looks at. */
export class RuleContext {
  public readonly view: ManifestView;
  private readonly kept = new Map<unknown, unknown>();

  public constructor(documents: readonly ManifestDocument[], public readonly release: ReleaseName) {
    this.view = new ManifestView(documents);
  }

  /** The options of the release. */
  public get catalog(): OptionCatalog {
    return optionCatalog(this.release);
  }

  /** Whether the release is one of 18.0. */
  public get is18(): boolean {
    return !isAtLeast(this.release, 'main');
  }

  /** What a function makes of this context: worked out when the first rule asks, and kept. */
  public once<T>(make: (context: RuleContext) => T): T {
    if (!this.kept.has(make)) {
      this.kept.set(make, make(this));
    }
    return this.kept.get(make) as T;
  }
}
