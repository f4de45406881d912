import { CinderView } from './cinder-view';
import type { ConfigText } from './config-text';
import { ControlPlaneView } from './control-plane-view';
import { Fields } from './fields';
import { GlanceView } from './glance-view';
import { MachineConfigView } from './machine-config-view';
import { DataObjects } from './secrets';
import type { ManifestDocument } from './source';

/** All that an input holds, in the terms of the services that it configures. */
export class ManifestView {
  public readonly objects: DataObjects;
  public readonly controlPlanes: readonly ControlPlaneView[];

  /** The image services: those of control planes, and `Glance` objects. */
  public readonly glances: readonly GlanceView[];

  /** The volume services: those of control planes, and `Cinder` objects. */
  public readonly cinders: readonly CinderView[];

  public readonly machineConfigs: readonly MachineConfigView[];

  /** Every text of options, each once. */
  public readonly texts: readonly ConfigText[];

  public constructor(public readonly documents: readonly ManifestDocument[]) {
    this.objects = new DataObjects(documents.filter(({ kind }) => kind === 'Secret' || kind === 'ConfigMap'));
    this.controlPlanes = this.ofKind('OpenStackControlPlane').map((document) => new ControlPlaneView(document, this.objects));
    this.glances = [...this.controlPlanes.map(({ glance }) => glance), ...this.ofKind('Glance').map((document) => this.glance(document))];
    this.cinders = [...this.controlPlanes.map(({ cinder }) => cinder), ...this.ofKind('Cinder').map((document) => this.cinder(document))];
    this.machineConfigs = this.ofKind('MachineConfig').map((document) => new MachineConfigView(document));
    this.texts = distinct([...this.glances, ...this.cinders].flatMap(({ texts }) => texts));
  }

  private ofKind(kind: string): ManifestDocument[] {
    return this.documents.filter((document) => document.kind === kind);
  }

  private glance(document: ManifestDocument): GlanceView {
    const template = Fields.at(document, ['spec']);
    return new GlanceView({ template, name: document.name, isPartial: isPart(template, 'storage'), extraVols: [], objects: this.objects });
  }

  private cinder(document: ManifestDocument): CinderView {
    const template = Fields.at(document, ['spec']);
    return new CinderView({ template, isPartial: isPart(template, 'cinderAPI'), extraVols: [], objects: this.objects });
  }
}

/** Whether an object of one service is only a part: a whole one has a Secret, or what makes its service. */
function isPart(spec: Fields, essential: string): boolean {
  return !spec.has('secret') && !spec.has(essential);
}

/** A text that several services read, in a Secret, stands there but once. */
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
