import { ExtraVolView } from './extra-mount-view';
import { Fields } from './fields';
import type { DataObjects } from './secrets';
import type { ServiceView } from './service-view';
import { serviceView } from './service-views';
import type { ManifestDocument } from './source';
import { INFRASTRUCTURE } from '../facts/operators/service-dependencies';
import { SERVICES } from '../facts/operators/services';

/** A view of an `OpenStackControlPlane`. */
export class ControlPlaneView {
  public readonly spec: Fields;

  /** Whether the manifest is incomplete, such as a patch. Fields that it lacks may be set elsewhere. */
  public readonly isPartial: boolean;

  /** The extra mounts of the control plane, without those of the services. */
  public readonly extraVols: readonly ExtraVolView[];

  /** The services that are read. */
  public readonly services: readonly ServiceView[];

  public constructor(public readonly document: ManifestDocument, objects: DataObjects) {
    this.spec = Fields.at(document, ['spec']);
    this.isPartial = document.patch !== undefined || (!this.spec.has('secret') && !isBase(this.spec));
    this.extraVols = ExtraVolView.of(this.spec);
    const around = { isPartial: this.isPartial, extraVols: this.extraVols, objects };
    this.services = SERVICES.map((facts) => serviceView(facts, { ...around, template: this.spec.child(facts.id, 'template'), name: facts.id }));
  }

  /** Whether a service is enabled, or `undefined` if an incomplete manifest does not set it. */
  public isEnabled(service: string, byDefault: boolean): boolean | undefined {
    const enabled = this.spec.get(service, 'enabled');
    return typeof enabled === 'boolean' ? enabled : this.isPartial ? undefined : byDefault;
  }
}

/** Whether a specification without a Secret still describes a whole cloud: its infrastructure, with types of databases that no patch repeats. */
function isBase(spec: Fields): boolean {
  const databases = spec.entries('ovn', 'template', 'ovnDBCluster').map(([, database]) => database);
  return INFRASTRUCTURE.every((service) => spec.has(service)) && databases.some((database) => database.has('dbType'));
}
