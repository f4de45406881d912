import { INSTANCE_LAYOUTS } from './layouts';
import { before } from '../../facts/release';
import { defineRule } from '../engine/define';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const LAYOUT_MIXED: Rule = defineRule(INSTANCE_LAYOUTS, {
  id: 'instances/layout-mixed',
  severity: 'warning',
  title: 'Layout split with a file store among others',
  why: 'Some builds of the operator for 18.0 refuse it at admission. The pods of one half do not see the images that the other half stores as files.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go',
  releases: before('main'),
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:swift,local:file
        [glance_store]
        default_backend = images
        [images]
        swift_store_user = service:glance
        swift_store_key = {{ .ServicePassword }}
        [local]
        filesystem_store_datadir = /var/lib/glance/images
      glanceAPIs:
        default:
          type: split
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
          type: single
`,
  find: ({ instance: { name }, verdict }) => (verdict !== 'files-among-others' ? undefined : {
    message: `the API instance ${quoted(name)} has the layout split and a store of type file among others: some builds of 18.0 refuse it.`,
    fix: 'Give the file store an API instance of its own with type: single.',
  }),
});
