import { defineRule } from '../engine/define';
import { unknownEndpoints } from '../engine/matches/endpoint-overrides';
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
  find: ({ instance: { name, fields } }) => unknownEndpoints(fields, `the API instance ${quoted(name)}`),
});
