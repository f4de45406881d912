import { GLANCE_SERVICE, type ServiceComponent, type ServiceFacts } from '../../../facts/operators/services';
import type { Path } from '../../../facts/text/field-path';
import type { ComponentView } from '../../../manifest/component-view';
import type { ControlPlaneView } from '../../../manifest/control-plane-view';
import type { Fields } from '../../../manifest/fields';
import type { InstanceView } from '../../../manifest/instance-view';
import type { ManifestView } from '../../../manifest/manifest-view';
import type { ServiceView } from '../../../manifest/service-view';
import type { ManifestDocument } from '../../../manifest/source';
import { quoted } from '../../../rules/engine/words';
import { isPart, type Change } from '../change';
import type { ObjectPair } from '../objects';

/** One side of a service. */
export interface ServiceSide<S extends ServiceView = ServiceView> {
  readonly view: S;

  /** The specification of the control plane, or of the service if it has an object of its own. */
  readonly spec: Fields;
}

/** A service before and after a change. A side is undefined if the service is switched off there. */
export interface ServicePair {
  readonly object: ObjectPair;
  readonly facts: ServiceFacts;

  /** The path of the template in the object. */
  readonly path: Path;
  readonly old?: ServiceSide;
  readonly new?: ServiceSide;
}

/** A service that runs before and after a change. */
export type KeptService = ServicePair & Required<Pick<ServicePair, 'old' | 'new'>>;

/** Pods of a service before and after a change. A side is undefined if they do not exist there. */
export interface ComponentPair<V extends ComponentView = ComponentView> {
  readonly service: KeptService;
  readonly facts: ServiceComponent;
  readonly name: string;

  /** The path of the component in the object. */
  readonly path: Path;

  /** The pods in words: `API instance 'default'`. */
  readonly subject: string;
  readonly old?: V;
  readonly new?: V;
}

/** Pods that run before and after a change. */
export type KeptComponent<V extends ComponentView = ComponentView> = ComponentPair<V> & Required<Pick<ComponentPair<V>, 'old' | 'new'>>;

/** The services of all objects that both inputs have. */
export function servicePairs(change: Change): readonly ServicePair[] {
  return change.objects.flatMap((object) => {
    const { old, new: later } = object;
    return old === undefined || later === undefined ? [] : pairsOf(object, sidesOf(old, change.old.view), sidesOf(later, change.new.view), later);
  });
}

function pairsOf(object: ObjectPair, old: Sides, later: Sides, document: ManifestDocument): ServicePair[] {
  const isPartial = [object.old, object.new].some((side) => side !== undefined && isPart(side));
  return [...new Set([...old.keys(), ...later.keys()])]
    .map((facts) => ({ object, facts, path: templatePath(document, facts), old: old.get(facts), new: later.get(facts) }))
    // What a part of a control plane lacks may be set elsewhere.
    .filter((pair) => !isPartial || (pair.old !== undefined && pair.new !== undefined));
}

/** The services that run before and after. */
export function keptServices(change: Change): readonly KeptService[] {
  return change.once(servicePairs).filter((pair): pair is KeptService => pair.old !== undefined && pair.new !== undefined);
}

/** The Glance services that run before and after. */
export function keptGlances(change: Change): readonly KeptService[] {
  return change.once(keptServices).filter(({ facts }) => facts === GLANCE_SERVICE);
}

/** The pods of the services that run before and after. */
export function componentPairs(change: Change): readonly ComponentPair[] {
  return change.once(keptServices).flatMap((service) => {
    const [old, later] = [service.old, service.new].map(({ view }) => new Map(view.components.map((component) => [keyOf(component), component])));
    return [...new Set([...old.keys(), ...later.keys()])].map((key) => componentPair(service, old.get(key), later.get(key)));
  });
}

/** The pods that run before and after. Those without replicas on one side do not count. */
export function keptComponents(change: Change): readonly KeptComponent[] {
  return change.once(componentPairs)
    .filter((pair): pair is KeptComponent => pair.old !== undefined && pair.new !== undefined)
    .filter((pair) => replicasOf(pair.old) > 0 && replicasOf(pair.new) > 0);
}

/** The API instances of the services that run before and after. */
export function instancePairs(change: Change): ReadonlyArray<ComponentPair<InstanceView>> {
  return change.once(componentPairs).filter(({ service }) => service.facts === GLANCE_SERVICE) as Array<ComponentPair<InstanceView>>;
}

/** The API instances that exist before and after, with pods or without. */
export function keptInstances(change: Change): ReadonlyArray<KeptComponent<InstanceView>> {
  return change.once(instancePairs).filter((pair): pair is KeptComponent<InstanceView> => pair.old !== undefined && pair.new !== undefined);
}

/** The API instances that have pods before and after. */
export function keptGlanceComponents(change: Change): ReadonlyArray<KeptComponent<InstanceView>> {
  return change.once(keptComponents).filter(({ service }) => service.facts === GLANCE_SERVICE) as Array<KeptComponent<InstanceView>>;
}

/** The number of pods. The API server sets 1 if the manifest does not set it. */
export function replicasOf({ fields }: ComponentView): number {
  return fields.number('replicas') ?? 1;
}

/** The name of a service in sentences: `Glance`. */
export function serviceText({ kind }: ServiceFacts): string {
  return kind;
}

function componentPair(service: KeptService, old: ComponentView | undefined, later: ComponentView | undefined): ComponentPair {
  const { facts, name } = (later ?? old) as ComponentView;
  const noun = facts.noun === 'API instance' ? facts.noun : `${service.facts.kind} ${facts.noun}`;
  return {
    service,
    facts,
    name,
    path: [...service.path, facts.field, ...facts.isMap ? [name] : []],
    subject: facts.isMap ? `${noun} ${quoted(name)}` : noun,
    old,
    new: later,
  };
}

function keyOf({ facts, name }: ComponentView): string {
  return `${facts.field}/${name}`;
}

function templatePath({ kind }: ManifestDocument, facts: ServiceFacts): Path {
  return kind === facts.kind ? ['spec'] : ['spec', facts.id, 'template'];
}

type Sides = ReadonlyMap<ServiceFacts, ServiceSide>;

/** The services that a document switches on. */
function sidesOf(document: ManifestDocument, view: ManifestView): Sides {
  const controlPlane = view.controlPlanes.find((candidate) => candidate.document === document);
  const services = controlPlane === undefined ? view.services.filter(({ template }) => template.document === document)
    : controlPlane.services.filter(({ facts }) => isOn(controlPlane, facts));
  return new Map(services.map((service) => [service.facts, { view: service, spec: controlPlane?.spec ?? service.template }]));
}

function isOn({ spec }: ControlPlaneView, { id }: ServiceFacts): boolean {
  return spec.has(id) && spec.get(id, 'enabled') !== false;
}

/** What a restart means for pods without a second replica, as a sentence after others. Empty for all others. */
export function awayText({ facts }: Pick<ComponentPair, 'facts'>): string {
  return facts.noun === 'back-end' ? ' It has one pod, so nobody reaches its volumes through Cinder meanwhile; attached volumes stay attached.' : '';
}
