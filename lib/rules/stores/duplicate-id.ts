import { enabledConfigsOf, typedStores } from '../engine/enabled-config';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const DUPLICATE_ID: Rule = {
  id: 'stores/duplicate-id',
  severity: 'error',
  title: 'An id of a store given twice',
  why: 'Glance does not start: oslo.config refuses a key that comes twice, of one type or of two.',
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  supersedes: ['text/value'],
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:swift,images:swift
        [glance_store]
        default_backend = images
        [images]
        swift_store_user = service:glance
        swift_store_key = {{ .ServicePassword }}
        swift_store_auth_address = {{ .KeystoneInternalURL }}
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
`,
  * check(context) {
    for (const { enabled } of enabledConfigsOf(context)) {
      const ids = typedStores(enabled).map(({ id }) => id);
      const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
      if (twice.length > 0) {
        yield {
          place: atOption(enabled.option),
          message: `enabled_backends names the store ${listed(twice.map(quoted), 'and')} more than once: Glance does not start.`,
          fix: 'Give each store an id of its own.',
        };
      }
    }
  },
};
