import { defineRule } from '../engine/define';
import { nearestFix, renameField } from '../engine/edit';
import { atField } from '../engine/places';
import { CONTROL_PLANES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const API_OVERRIDE: Rule = defineRule(CONTROL_PLANES, {
  id: 'control-plane/api-override',
  severity: 'warning',
  title: 'Override of the route of an API instance that does not exist',
  why: 'The keys of apiOverrides are names of API instances. The webhook silently deletes every other key, so the override has no effect.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/api/core/v1beta1/openstackcontrolplane_webhook.go',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    apiOverrides:
      internal:
        route: {}
    template:
      glanceAPIs:
        default:
          replicas: 0
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    apiOverrides:
      default:
        route: {}
    template:
      glanceAPIs:
        default:
          replicas: 0
`,
  find({ spec }) {
    const instances = spec.entries('glance', 'template', 'glanceAPIs').map(([name]) => name);
    const others = spec.entries('glance', 'apiOverrides').filter(([name]) => !instances.includes(name));
    return instances.length === 0 ? [] : others.map(([name]) => ({
      place: atField(spec, 'glance', 'apiOverrides', name),
      message: `apiOverrides names ${quoted(name)}, but no API instance has this name.`,
      ...nearestFix(name, instances, `Use ${listed(instances)}.`, renameField),
    }));
  },
});
