import { NOVA_SERVICE_TYPE } from '../../facts/operators/data-plane';
import { Fields } from '../../manifest/fields';
import type { RuleContext } from '../engine/context';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { objectsOf } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const SERVICE_DROPPED: Rule = defineRule(objectsOf('OpenStackDataPlaneNodeSet'), {
  id: 'data-plane/service-dropped',
  severity: 'error',
  title: 'Two services of one type in a node set',
  why: 'A node set runs only the first service of each type, and drops the others without a message.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/dataplane/service.go',
  bad: fragment('libvirt, nova, nova-custom-ceph'),
  good: fragment('libvirt, nova-custom-ceph'),
  * find(document, context) {
    const spec = Fields.at(document, ['spec']);
    const types = context.once(serviceTypes);
    const first = new Map<string, string>();
    const services = spec.get('services');
    for (const [index, service] of (Array.isArray(services) ? services as unknown[] : []).entries()) {
      const type = typeof service === 'string' ? types.get(service) : undefined;
      if (typeof service !== 'string' || type === undefined) {
        continue;
      }
      const other = first.get(type) ?? service;
      first.set(type, other);
      if (other !== service) {
        yield {
          place: atField(spec, 'services', index),
          message: `the service ${quoted(service)} does not run, because ${quoted(other)} before it has the type ${quoted(type)} too.`,
          fix: `Remove ${quoted(other)} or ${quoted(service)} from services.`,
        };
      }
    }
  },
});

/** The types of the services in the input, and of the one for Nova that every cloud has. */
function serviceTypes({ view }: RuleContext): Map<string, string> {
  const written = view.documents.filter(({ kind }) => kind === 'OpenStackDataPlaneService')
    .map((document) => [document.name, Fields.at(document, ['spec']).text('edpmServiceType') || document.name] as const);
  return new Map([[NOVA_SERVICE_TYPE, NOVA_SERVICE_TYPE], ...written]);
}

function fragment(services: string): string {
  return `
kind: OpenStackDataPlaneService
metadata:
  name: nova-custom-ceph
spec:
  playbook: osp.edpm.nova
  edpmServiceType: nova
---
kind: OpenStackDataPlaneNodeSet
metadata:
  name: openstack-edpm
spec:
  services: [${services}]
`;
}
