import { CinderView } from './cinder-view';
import type { ConfigText } from './config-text';
import { ControlPlaneView } from './control-plane-view';
import { Fields } from './fields';
import { GlanceView } from './glance-view';
import { MachineConfigView } from './machine-config-view';
import { DataObjects } from './secrets';
import type { ServicePlace, ServiceView } from './service-view';
import { serviceView } from './service-views';
import type { ManifestDocument } from './source';
import { SERVICES, type ServiceFacts } from '../facts/operators/services';

/** A view of all documents of an input, by the services that they configure. */
export class ManifestView {
  public readonly objects: DataObjects;
  public readonly controlPlanes: readonly ControlPlaneView[];

  /** The image services: those of control planes, and `Glance` objects. */
  public readonly glances: readonly GlanceView[];

  /** The volume services: those of control planes, and `Cinder` objects. */
  public readonly cinders: readonly CinderView[];

  /** All services that are read, whichever they are. */
  public readonly services: readonly ServiceView[];

  public readonly machineConfigs: readonly MachineConfigView[];

  /** All configuration texts, without duplicates. */
  public readonly texts: readonly ConfigText[];

  public constructor(public readonly documents: readonly ManifestDocument[]) {
    this.objects = new DataObjects(documents.filter(({ kind, patch }) => (kind === 'Secret' || kind === 'ConfigMap') && patch === undefined));
    this.controlPlanes = this.ofKind('OpenStackControlPlane').map((document) => new ControlPlaneView(document, this.objects));
    this.services = SERVICES.flatMap((facts) => this.servicesOf(facts));
    this.glances = this.services.filter((service) => service instanceof GlanceView);
    this.cinders = this.services.filter((service) => service instanceof CinderView);
    this.machineConfigs = this.ofKind('MachineConfig').filter(({ patch }) => patch === undefined).map((document) => new MachineConfigView(document));
    this.texts = distinct(this.services.flatMap(({ texts }) => texts));
  }

  private ofKind(kind: string): ManifestDocument[] {
    return this.documents.filter((document) => document.kind === kind);
  }

  /** One service of all control planes, and its stand-alone objects. */
  private servicesOf(facts: ServiceFacts): ServiceView[] {
    const ofControlPlanes = this.controlPlanes.flatMap(({ services }) => services.filter((service) => service.facts === facts));
    return [...ofControlPlanes, ...this.ofKind(facts.kind).map((document) => serviceView(facts, this.place(document, facts)))];
  }

  /** The place of a service in its stand-alone object. */
  private place(document: ManifestDocument, { essentialField }: ServiceFacts): ServicePlace {
    const template = Fields.at(document, ['spec']);
    const isPartial = document.patch !== undefined || (!template.has('secret') && !template.has(essentialField));
    return { template, name: document.name, isPartial, extraVols: [], objects: this.objects };
  }
}

/** The texts without duplicates. Several services can read the text of one Secret. */
function distinct(texts: readonly ConfigText[]): ConfigText[] {
  const known = new Map<unknown, Set<string>>();
  return texts.filter(({ document, path, service }) => {
    const places = known.get(document) ?? new Set<string>();
    const place = `${service} ${path.join('\0')}`;
    const isNew = !places.has(place);
    known.set(document, places.add(place));
    return isNew;
  });
}
