import { isPart, type Change } from '../change';
import { controlPlanePairs, type ControlPlanePair } from './control-planes';
import { SERVICES } from '../../../facts/operators/services';
import { Fields } from '../../../manifest/fields';
import type { ManifestDocument } from '../../../manifest/source';
import type { SchemaNode } from '../../../schemas/schema';
import { schemaFor } from '../../../schemas/schema-for';

/** A service that is on on one side only. */
export interface SwitchedService {
  readonly pair: ControlPlanePair;
  readonly name: string;
  readonly isOn: boolean;
}

/** The further services that a change switches on or off. Those that are read have effects of their own. */
export function switchedServices(change: Change): readonly SwitchedService[] {
  const spec = schemaFor(change.releases.to, 'OpenStackControlPlane')?.at(['spec']);
  const names = spec?.fieldNames.filter((name) => isService(spec.field(name)) && !SERVICES.some(({ id }) => id === name)) ?? [];
  return change.once(controlPlanePairs).filter(({ old, new: later }) => !isPart(old) && !isPart(later)).flatMap((pair) => names
    .map((name) => ({ pair, name, wasOn: isOnIn(pair.old, name), isOn: isOnIn(pair.new, name) }))
    .filter(({ wasOn, isOn }) => wasOn !== isOn));
}

function isOnIn(document: ManifestDocument, name: string): boolean {
  const spec = Fields.at(document, ['spec']);
  return spec.has(name) && spec.get(name, 'enabled') !== false;
}

function isService(node: SchemaNode | undefined): boolean {
  return node?.fieldNames.includes('enabled') === true && node.fieldNames.some((name) => name === 'template' || name === 'templates');
}
