import { NOVA_PLAYBOOK, NOVA_SERVICE_TYPE } from '../../facts/operators/data-plane';
import { Fields } from '../../manifest/fields';
import { defineRule } from '../engine/define';
import { replaceField } from '../engine/edit';
import { atField } from '../engine/places';
import { objectsOf } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const SERVICE_TYPE: Rule = defineRule(objectsOf('OpenStackDataPlaneService'), {
  id: 'data-plane/service-type',
  severity: 'error',
  title: 'Service that configures Nova, but is not of the type nova',
  why: 'The files of a service land in a folder named after its edpmServiceType, or after the service if it has none. The playbook of Nova reads '
    + 'the folder nova only, so the options have no effect.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/dataplane/deployment.go',
  bad: fragment('nova-custom-ceph'),
  good: fragment(NOVA_SERVICE_TYPE),
  find(document) {
    const spec = Fields.at(document, ['spec']);
    const type = spec.text('edpmServiceType') || document.name;
    return spec.text('playbook') !== NOVA_PLAYBOOK || type === NOVA_SERVICE_TYPE ? undefined : {
      place: atField(spec, spec.has('edpmServiceType') ? 'edpmServiceType' : 'playbook'),
      message: spec.text('edpmServiceType') ? `edpmServiceType is ${quoted(type)}, but the playbook is that of Nova.`
        : `the service runs the playbook of Nova, but has no edpmServiceType, so its type is ${quoted(type)}.`,
      fix: `Set edpmServiceType to ${NOVA_SERVICE_TYPE}.`,
      edit: spec.text('edpmServiceType') ? replaceField(NOVA_SERVICE_TYPE) : undefined,
    };
  },
});

function fragment(type: string): string {
  return `
kind: OpenStackDataPlaneService
metadata:
  name: nova-custom-ceph
spec:
  playbook: osp.edpm.nova
  edpmServiceType: ${type}
  dataSources:
  - configMapRef:
      name: ceph-nova
`;
}
