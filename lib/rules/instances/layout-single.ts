import { layouts } from './layouts';
import { before } from '../../facts/release';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const LAYOUT_SINGLE: Rule = {
  id: 'instances/layout-single',
  severity: 'error',
  title: 'Layout single with a store other than file',
  why: 'On 18.0 the operator takes the layout single for file stores only, and reconciling fails.',
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
  * check(context) {
    for (const { instance, types, verdict } of layouts(context)) {
      if (verdict === 'no-files') {
        yield {
          place: atField(instance.fields, 'type'),
          message: `the API instance ${quoted(instance.name)} has the layout single, but stores of type ${listed([...new Set(types)], 'and')}.`,
          fix: 'Set type: split, or leave type out. A layout cannot change later.',
        };
      }
    }
  },
};
