import { defineRule } from '../engine/define';
import { nearestFix, renameField } from '../engine/edit';
import { atField } from '../engine/places';
import { API_INSTANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const OVERRIDE_ENDPOINT: Rule = defineRule(API_INSTANCES, {
  id: 'instances/override-endpoint',
  severity: 'error',
  title: 'Override of an unknown service',
  why: 'An API instance has the services internal and public. The operator rejects an override of any other service.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      glanceAPIs:
        default:
          override:
            service:
              admin: {}
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      glanceAPIs:
        default:
          override:
            service:
              internal: {}
`,
  find: ({ instance: { name, fields } }) => fields.entries('override', 'service')
    .filter(([endpoint]) => !ENDPOINTS.includes(endpoint))
    .map(([endpoint]) => ({
      place: atField(fields, 'override', 'service', endpoint),
      message: `the API instance ${quoted(name)} overrides the service ${quoted(endpoint)}, which it does not have.`,
      ...IN_ENDPOINT.includes(endpoint)
        ? { fix: `Move it under the endpoint: override.service.internal.${endpoint} or override.service.public.${endpoint}.` }
        : nearestFix(endpoint, ENDPOINTS, 'Use internal or public.', renameField),
    })),
});

const ENDPOINTS = ['internal', 'public'];

/** Fields of an override. */
const IN_ENDPOINT = ['spec', 'metadata', 'endpointURL'];
