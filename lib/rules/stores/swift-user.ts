import { enabledConfigsOf, storesOfType } from '../engine/enabled-config';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const SWIFT_USER: Rule = {
  id: 'stores/swift-user',
  severity: 'error',
  title: 'A user of Swift without its project',
  why: 'swift_store_user is project:user. Without the project uploads fail.',
  source: 'https://docs.openstack.org/glance/latest/configuration/configuring.html#configuring-the-swift-storage-backend',
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
        swift_store_user = glance
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
    for (const store of enabledConfigsOf(context)) {
      for (const { id } of storesOfType(store, 'swift')) {
        const option = store.config.find(id, 'swift_store_user');
        if (option && !option.rawValue.includes(':')) {
          yield {
            place: atOption(option),
            message: `swift_store_user of the store ${quoted(id)} is ${quoted(option.rawValue)}: the project before it is missing.`,
            fix: `Write project:user, such as service:${option.rawValue}.`,
          };
        }
      }
    }
  },
};
