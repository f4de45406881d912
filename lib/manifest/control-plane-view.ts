import { CinderView } from './cinder-view';
import { ExtraVolView } from './extra-mount-view';
import { Fields } from './fields';
import { GlanceView } from './glance-view';
import type { DataObjects } from './secrets';
import type { ManifestDocument } from './source';

/** A control plane: an `OpenStackControlPlane`. */
export class ControlPlaneView {
  public readonly spec: Fields;

  /** Whether the manifest is only a part, as a patch is: what it lacks is not known. */
  public readonly isPartial: boolean;

  /** Extra mounts of the whole control plane. */
  public readonly extraVols: readonly ExtraVolView[];

  public readonly glance: GlanceView;
  public readonly cinder: CinderView;

  public constructor(public readonly document: ManifestDocument, objects: DataObjects) {
    this.spec = Fields.at(document, ['spec']);
    this.isPartial = !this.spec.has('secret') && !this.spec.has('storageClass');
    this.extraVols = ExtraVolView.of(this.spec);
    const around = { isPartial: this.isPartial, extraVols: this.extraVols, objects };
    this.glance = new GlanceView({ ...around, template: this.spec.child('glance', 'template'), name: 'glance' });
    this.cinder = new CinderView({ ...around, template: this.spec.child('cinder', 'template'), name: 'cinder' });
  }

  /** Whether a service runs; `undefined` where a part of a manifest does not tell. */
  public isEnabled(service: string, byDefault: boolean): boolean | undefined {
    const enabled = this.spec.get(service, 'enabled');
    return typeof enabled === 'boolean' ? enabled : this.isPartial ? undefined : byDefault;
  }
}
