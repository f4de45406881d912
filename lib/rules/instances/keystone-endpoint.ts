import { defineRule } from '../engine/define';
import { nearestFix, replaceField } from '../engine/edit';
import { swiftFragment } from '../engine/fragments';
import { atField } from '../engine/places';
import { GLANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const KEYSTONE_ENDPOINT: Rule = defineRule(GLANCES, {
  id: 'instances/keystone-endpoint',
  severity: 'error',
  title: 'Missing or invalid keystoneEndpoint',
  why: 'keystoneEndpoint names the API instance whose endpoints keystone lists. The operator rejects an unknown instance and an edge instance. It requires the field if there are several instances.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go',
  bad: swiftFragment({
    spec: ['secret: osp-secret'],
    template: ['keystoneEndpoint: central', 'glanceAPIs:', '  default: {}'],
  }),
  good: swiftFragment({
    spec: ['secret: osp-secret'],
    template: ['keystoneEndpoint: default', 'glanceAPIs:', '  default: {}'],
  }),
  find({ template, instances, isPartial }) {
    const endpoint = template.text('keystoneEndpoint');
    const candidates = instances.filter(({ layout }) => layout !== 'edge').map(({ name }) => name);
    const named = instances.find(({ name }) => name === endpoint);
    if (instances.length === 0 || (isPartial && named === undefined)) {
      return undefined;
    }
    if (endpoint === undefined) {
      return instances.length === 1 ? undefined : {
        message: `keystoneEndpoint is missing, but required with ${instances.length} API instances.`,
        fix: `Write keystoneEndpoint: ${listed(candidates)}.`,
      };
    }
    const place = atField(template, 'keystoneEndpoint');
    if (named === undefined) {
      const otherwise = `Use ${listed(candidates)}.`;
      return { place, message: `keystoneEndpoint is ${quoted(endpoint)}, but no API instance has this name.`, ...nearestFix(endpoint, candidates, otherwise, replaceField) };
    }
    return named.layout !== 'edge' ? undefined : {
      place,
      message: `keystoneEndpoint is ${quoted(named.name)}, which is an edge instance.`,
      fix: candidates.length === 0 ? 'Add an API instance with another layout, and name it.' : `Use ${listed(candidates)}.`,
    };
  },
});
