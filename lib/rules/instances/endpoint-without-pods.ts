import { defineRule } from '../engine/define';
import { swiftFragment } from '../engine/fragments';
import { atField } from '../engine/places';
import { GLANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const ENDPOINT_WITHOUT_PODS: Rule = defineRule(GLANCES, {
  id: 'instances/endpoint-without-pods',
  severity: 'info',
  title: 'keystoneEndpoint of an API instance without pods',
  why: 'Keystone lists the endpoints of this API instance, but with replicas 0 nothing answers there. A staged deployment begins like this.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glance_controller.go',
  bad: swiftFragment({
    template: ['keystoneEndpoint: default', 'glanceAPIs:', '  default:', '    replicas: 0', '  other:', '    replicas: 3'],
  }),
  good: swiftFragment({
    template: ['keystoneEndpoint: other', 'glanceAPIs:', '  default:', '    replicas: 0', '  other:', '    replicas: 3'],
  }),
  find({ template, instances }) {
    const named = instances.find(({ name, replicas }) => name === template.text('keystoneEndpoint') && replicas === 0);
    const others = instances.filter(({ layout, replicas }) => replicas !== 0 && layout !== 'edge');
    return named === undefined || others.length === 0 ? undefined : {
      place: atField(template, 'keystoneEndpoint'),
      message: `keystoneEndpoint is ${quoted(named.name)}, which has replicas: 0.`,
      fix: `Raise its replicas, or name ${quoted(others[0].name)}.`,
    };
  },
});
