import { CinderView } from './cinder-view';
import { ExtraVolView } from './extra-mount-view';
import { Fields } from './fields';
import { GlanceView } from './glance-view';
import type { DataObjects } from './secrets';
import type { ServiceView } from './service-view';
import type { ManifestDocument } from './source';

/** A view of an `OpenStackControlPlane`. */
export class ControlPlaneView {
  public readonly spec: Fields;

  /** Whether the manifest is incomplete, such as a patch. Fields that it lacks may be set elsewhere. */
  public readonly isPartial: boolean;

  /** The extra mounts of the control plane, without those of the services. */
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

  /** The services that are read. */
  public get services(): readonly ServiceView[] {
    return [this.glance, this.cinder];
  }

  /** Whether a service is enabled, or `undefined` if an incomplete manifest does not set it. */
  public isEnabled(service: string, byDefault: boolean): boolean | undefined {
    const enabled = this.spec.get(service, 'enabled');
    return typeof enabled === 'boolean' ? enabled : this.isPartial ? undefined : byDefault;
  }
}
