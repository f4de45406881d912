import { defineRule } from '../engine/define';
import { fieldFragment } from '../engine/fragments';
import { atField } from '../engine/places';
import { API_INSTANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const EDGE_PUBLIC: Rule = defineRule(API_INSTANCES, {
  id: 'instances/edge-public',
  severity: 'error',
  title: 'Public service of an API instance with the layout edge',
  why: 'An API instance with the layout edge has only the service internal. The operator ignores what is set for the service public.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glanceapi/utils.go',
  bad: fieldFragment(['glance', 'template', 'glanceAPIs', 'north'], ['type: edge', ...override('public')]),
  good: fieldFragment(['glance', 'template', 'glanceAPIs', 'north'], ['type: edge', ...override('internal')]),
  find: ({ instance: { name, layout, fields } }) => (layout === 'edge' && fields.get('override', 'service', 'public') != null ? {
    place: atField(fields, 'override', 'service', 'public'),
    message: `the API instance ${quoted(name)} has the layout edge, so it has no service public: this override has no effect.`,
    fix: fields.get('override', 'service', 'internal') == null ? 'Rename it to internal, or remove it.' : 'Remove it.',
  } : undefined),
});

function override(endpoint: string): string[] {
  return ['override:', '  service:', `    ${endpoint}:`, '      spec:', '        type: LoadBalancer'];
}
