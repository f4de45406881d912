import { enabledConfigsOf, typedStores } from '../engine/enabled-config';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const RESERVED_ID: Rule = {
  id: 'stores/reserved-id',
  severity: 'error',
  title: 'An id of a store that Glance keeps for itself',
  why: 'Glance does not start with an id that begins with os_glance_.',
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = os_glance_images:http,local:file
        [glance_store]
        default_backend = local
        [local]
        filesystem_store_datadir = /var/lib/glance/images
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:http,local:file
        [glance_store]
        default_backend = local
        [local]
        filesystem_store_datadir = /var/lib/glance/images
`,
  * check(context) {
    for (const { enabled } of enabledConfigsOf(context)) {
      for (const { id } of typedStores(enabled).filter((store) => store.id.startsWith('os_glance_'))) {
        yield {
          place: atOption(enabled.option),
          message: `the id ${quoted(id)} begins with os_glance_: those ids are Glance's own, and it does not start.`,
          fix: 'Choose another id.',
        };
      }
    }
  },
};
