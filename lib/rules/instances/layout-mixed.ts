import { layouts } from './layouts';
import { before } from '../../facts/release';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const LAYOUT_MIXED: Rule = {
  id: 'instances/layout-mixed',
  severity: 'warning',
  title: 'Layout split with a file store among others',
  why: 'Some builds of the operator for 18.0 refuse it at admission, and the pods of the one half do not see the images that the other put into the file store.',
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
  * check(context) {
    for (const { instance, verdict } of layouts(context)) {
      if (verdict === 'files-among-others') {
        yield {
          place: atField(instance.fields, ...instance.fields.has('type') ? ['type'] : []),
          message: `the API instance ${quoted(instance.name)} has the layout split and a store of type file among others: some builds of 18.0 refuse it.`,
          fix: 'Give the file store an API instance of its own with type: single.',
        };
      }
    }
  },
};
