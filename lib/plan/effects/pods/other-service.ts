import { SERVICES } from '../../../facts/operators/services';
import { Fields } from '../../../manifest/fields';
import type { ManifestDocument } from '../../../manifest/source';
import { schemaFor } from '../../../schemas/schema-for';
import { isPart, type Change } from '../../engine/change';
import { controlPlanePairs, type ControlPlanePair } from '../../engine/control-planes';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { example } from '../../engine/examples';

/** A service that is on on one side only. */
interface SwitchedService {
  readonly pair: ControlPlanePair;
  readonly name: string;
  readonly isOn: boolean;
}

export const OTHER_SERVICE_OFF: Effect = defineEffect(switchedServices, {
  id: 'pods/other-service-off',
  disruption: 'outage',
  title: 'Further service that is switched off',
  why: 'The operator deletes the objects of a service that is not enabled, or that the control plane does not have. Other services that need it are rejected at admission or stop working.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/tree/main/internal/openstack',
  old: example(['swift: {}']),
  bad: example(['swift:', '  enabled: false']),
  good: example(['swift:', '  uniquePodNames: false']),
  find: ({ pair: { object }, name, isOn }) => (isOn ? undefined : {
    subject: name,
    message: 'is switched off: its pods and endpoints are deleted.',
    explains: [{ object, path: ['spec', name] }],
  }),
});

export const OTHER_SERVICE_ON: Effect = defineEffect(switchedServices, {
  id: 'pods/other-service-on',
  disruption: 'none',
  title: 'Further service that is switched on',
  why: 'The operator creates the objects of the service, its database, pods and endpoints.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/tree/main/internal/openstack',
  old: example(['swift:', '  enabled: false']),
  bad: example(['swift: {}']),
  good: example(['swift:', '  enabled: false', '  uniquePodNames: false']),
  find: ({ pair: { object }, name, isOn }) => (isOn ? {
    subject: name,
    message: 'is switched on: its pods and endpoints are created.',
    explains: [{ object, path: ['spec', name] }],
  } : undefined),
});

/** Services have the field `enabled`. Those that are read have effects of their own. */
function switchedServices(change: Change): readonly SwitchedService[] {
  const spec = schemaFor(change.releases.to, 'OpenStackControlPlane')?.at(['spec']);
  const names = spec?.fieldNames.filter((name) => spec.field(name)?.fieldNames.includes('enabled') && !SERVICES.some(({ id }) => id === name)) ?? [];
  return change.once(controlPlanePairs).filter(({ old, new: later }) => !isPart(old) && !isPart(later)).flatMap((pair) => names
    .map((name) => ({ pair, name, wasOn: isOnIn(pair.old, name), isOn: isOnIn(pair.new, name) }))
    .filter(({ wasOn, isOn }) => wasOn !== isOn));
}

function isOnIn(document: ManifestDocument, name: string): boolean {
  const spec = Fields.at(document, ['spec']);
  return spec.has(name) && spec.get(name, 'enabled') !== false;
}
