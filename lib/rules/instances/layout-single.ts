import { before } from '../../facts/release';
import { defineRule } from '../engine/define';
import { INSTANCE_LAYOUTS } from '../engine/instance-layouts';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const LAYOUT_SINGLE: Rule = defineRule(INSTANCE_LAYOUTS, {
  id: 'instances/layout-single',
  severity: 'error',
  title: 'Layout single with a store other than file',
  why: 'On release 18.0 the layout single supports only file stores. With other stores the operator fails to reconcile.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go',
  releases: before('main'),
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:swift
        [glance_store]
        default_backend = images
        [images]
        swift_store_user = service:glance
        swift_store_key = {{ .ServicePassword }}
        swift_store_auth_address = {{ .KeystoneInternalURL }}
      glanceAPIs:
        default:
          type: single
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:swift
        [glance_store]
        default_backend = images
        [images]
        swift_store_user = service:glance
        swift_store_key = {{ .ServicePassword }}
        swift_store_auth_address = {{ .KeystoneInternalURL }}
      glanceAPIs:
        default:
          type: split
`,
  find: ({ instance: { name }, types, verdict }) => (verdict !== 'no-files' ? undefined : {
    message: `the API instance ${quoted(name)} has the layout single, but stores of type ${listed([...new Set(types)], 'and')}.`,
    fix: 'Set type: split for a new API instance, or remove type. The layout of an existing instance cannot change.',
  }),
});
