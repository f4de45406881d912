import { YamlObjects } from './yaml-objects';
import { listed, quoted } from '../../facts/text/quoting';
import { isJsonObject, JsonObject, objectAt } from '../../json';
import { refuseUnwritable } from '../unwritable-fields';

/** The kind of a base. */
const CONTROL_PLANE = 'OpenStackControlPlane';

/** Which control plane of a file with several to choose. */
export interface ControlPlaneChoice {
  readonly name?: string;
  readonly namespace?: string;
}

/** A control plane, and the objects of other kinds beside it. */
export interface ChosenControlPlane {
  readonly controlPlane: JsonObject;
  readonly others: readonly JsonObject[];

  /** What is wrong with the text of the objects: messages. */
  readonly problems: readonly string[];
}

/**
 * The control plane among some objects.
 *
 * @param origin the source of the objects in error messages
 * @throws when no control plane or more than one matches the choice, with a list of what the objects are
 */
export function chosenControlPlane({ objects, problems }: YamlObjects, origin: string, choice: ControlPlaneChoice): ChosenControlPlane {
  const controlPlanes = objects.filter(({ kind }) => kind === CONTROL_PLANE);
  const matching = controlPlanes.filter((object) => matches(object, choice));
  if (matching.length !== 1) {
    throw new Error(`${origin} ${problemOf(objects, controlPlanes, matching, choice)}`);
  }
  return { controlPlane: checkedControlPlane(matching[0], origin), others: objects.filter(({ kind }) => kind !== CONTROL_PLANE), problems };
}

/**
 * A value that is a control plane.
 *
 * @param origin the source of the value in error messages
 * @throws when the value is not an OpenStackControlPlane, or has a field that cdk8s cannot write
 */
export function checkedControlPlane(value: unknown, origin: string): JsonObject {
  if (!isJsonObject(value)) {
    throw new Error(`${origin} contains ${quoted(value)}, but a base must be one OpenStackControlPlane.`);
  }
  const { kind, apiVersion, spec } = value;
  if (kind !== CONTROL_PLANE || typeof apiVersion !== 'string' || !apiVersion.startsWith('core.openstack.org/')) {
    throw new Error(`${origin} has kind ${quoted(kind)} and apiVersion ${quoted(apiVersion)}, but a base must be one OpenStackControlPlane of core.openstack.org/v1beta1.`);
  }
  if (spec !== undefined && !isJsonObject(spec)) {
    throw new Error(`${origin} has ${quoted(spec)} as spec, but spec must be an object.`);
  }
  refuseUnwritable(value, origin);
  return value;
}

function matches(object: JsonObject, { name, namespace }: ControlPlaneChoice): boolean {
  const metadata = objectAt(object, 'metadata') ?? {};
  return (name === undefined || metadata.name === name) && (namespace === undefined || metadata.namespace === namespace);
}

function problemOf(
  objects: readonly JsonObject[], controlPlanes: readonly JsonObject[], matching: readonly JsonObject[], choice: ControlPlaneChoice,
): string {
  if (controlPlanes.length === 0) {
    return `contains no ${CONTROL_PLANE}. It contains ${kindsText(objects)}.`;
  }
  const names = [...new Set(matching.map(nameText))];
  if (matching.length === 0) {
    return `contains no ${CONTROL_PLANE} with ${choiceText(choice)}. It contains ${listed(controlPlanes.map(nameText), 'and')}.`;
  }
  return names.length === 1 ? `contains the ${CONTROL_PLANE} ${names[0]} ${matching.length} times. Keep one.`
    : `contains ${matching.length} ${CONTROL_PLANE}s: ${listed(names, 'and')}. Choose one with the options name and namespace.`;
}

function choiceText({ name, namespace }: ControlPlaneChoice): string {
  return [...name === undefined ? [] : [`name ${quoted(name)}`], ...namespace === undefined ? [] : [`namespace ${quoted(namespace)}`]].join(' and ');
}

function nameText(object: JsonObject): string {
  const { name, namespace } = objectAt(object, 'metadata') ?? {};
  return `${quoted(name)}${namespace === undefined ? '' : ` in namespace ${quoted(namespace)}`}`;
}

/** The kinds of objects with their numbers: `1 Secret and 2 NetworkAttachmentDefinition`. */
function kindsText(objects: readonly JsonObject[]): string {
  const kinds = objects.map(({ kind }) => (typeof kind === 'string' ? kind : 'object without a kind'));
  const counts = [...new Set(kinds)].map((kind) => `${kinds.filter((other) => other === kind).length} ${kind}`);
  return counts.length === 0 ? 'no objects' : listed(counts, 'and');
}
