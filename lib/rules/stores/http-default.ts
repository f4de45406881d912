import { enabledConfigsOf, storesOfType } from '../engine/enabled-config';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const HTTP_DEFAULT: Rule = {
  id: 'stores/http-default',
  severity: 'error',
  title: 'A store of type http as the default',
  why: 'An http store is read-only: every upload that names no other store fails.',
  source: 'https://docs.openstack.org/glance/latest/configuration/configuring.html',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = web:http
        [glance_store]
        default_backend = web
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:swift,web:http
        [glance_store]
        default_backend = images
        [images]
        swift_store_user = service:glance
        swift_store_key = {{ .ServicePassword }}
        swift_store_auth_address = {{ .KeystoneInternalURL }}
`,
  * check(context) {
    for (const store of enabledConfigsOf(context)) {
      const option = store.config.find('glance_store', 'default_backend');
      if (option && storesOfType(store, 'http').some(({ id }) => id === option.rawValue)) {
        yield {
          place: atOption(option),
          message: `default_backend is ${quoted(option.rawValue)}, a store of type http, which takes no uploads.`,
          fix: 'Make a store of another type the default.',
        };
      }
    }
  },
};
