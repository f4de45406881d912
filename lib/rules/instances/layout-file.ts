import { INSTANCE_LAYOUTS } from './layouts';
import { defineRule } from '../engine/define';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const LAYOUT_FILE: Rule = defineRule(INSTANCE_LAYOUTS, {
  id: 'instances/layout-file',
  severity: 'error',
  title: 'Layout split with only file stores',
  why: 'The pods of one half do not see the images of the other: the operator refuses it at admission. If no store is enabled, that counts as a file store.',
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
  find: ({ instance: { name, fields }, verdict }) => (verdict !== 'only-files' ? undefined : {
    message: `the API instance ${quoted(name)} has the layout split${fields.has('type') ? '' : ', which is the default,'} and only stores of type file: it is refused.`,
    fix: 'Set type: single for a new API instance, or enable a store that both halves reach, such as rbd or swift. A layout cannot change later.',
  }),
});
