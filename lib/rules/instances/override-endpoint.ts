import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { didYouMean, quoted } from '../engine/words';

export const OVERRIDE_ENDPOINT: Rule = {
  id: 'instances/override-endpoint',
  severity: 'error',
  title: 'An override of a service that does not exist',
  why: 'An API instance has the services internal and public. The operator refuses an override of any other.',
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
  * check({ view }) {
    for (const { name, fields } of view.glances.flatMap(({ instances }) => instances)) {
      for (const [endpoint] of fields.entries('override', 'service').filter(([key]) => !ENDPOINTS.includes(key))) {
        yield {
          place: atField(fields, 'override', 'service', endpoint),
          message: `the API instance ${quoted(name)} overrides the service ${quoted(endpoint)}, which it does not have.`,
          fix: didYouMean(endpoint, ENDPOINTS, 'Use internal or public.'),
        };
      }
    }
  },
};

const ENDPOINTS = ['internal', 'public'];
