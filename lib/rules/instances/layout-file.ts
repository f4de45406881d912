import { layouts } from './layouts';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const LAYOUT_FILE: Rule = {
  id: 'instances/layout-file',
  severity: 'error',
  title: 'Layout split with nothing but file stores',
  why: 'The pods of the one half do not see the images of the other: the operator refuses it at admission. Where no store is enabled, it counts as file.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:file
        [glance_store]
        default_backend = images
        [images]
        filesystem_store_datadir = /var/lib/glance/images
      glanceAPIs:
        default:
          replicas: 1
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:file
        [glance_store]
        default_backend = images
        [images]
        filesystem_store_datadir = /var/lib/glance/images
      glanceAPIs:
        default:
          replicas: 1
          type: single
`,
  * check(context) {
    for (const { instance, verdict } of layouts(context)) {
      if (verdict === 'only-files') {
        yield {
          place: atField(instance.fields, ...instance.fields.has('type') ? ['type'] : []),
          message: `the API instance ${quoted(instance.name)} has the layout split${instance.fields.has('type') ? '' : ', which is the default,'} and no store but of type file: it is refused.`,
          fix: 'Set type: single, or enable a store that both halves reach, such as rbd or swift. A layout cannot change later.',
        };
      }
    }
  },
};
