import { enabledConfigsOf, typedStores } from '../engine/enabled-config';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const GROUP_ID: Rule = {
  id: 'stores/group-id',
  severity: 'warning',
  title: 'An id of a store that is a section of Glance itself',
  why: 'The store shares its section with what Glance reads there: an option of the one may be one of the other.',
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = database:file
        [glance_store]
        default_backend = database
        [database]
        filesystem_store_datadir = /var/lib/glance/images
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
`,
  * check(context) {
    for (const { enabled } of enabledConfigsOf(context)) {
      for (const { id } of typedStores(enabled).filter((store) => context.catalog.hasGroup('glance', store.id))) {
        yield {
          place: atOption(enabled.option),
          message: `the id ${quoted(id)} of a store is also a section that Glance reads for itself.`,
          fix: 'Choose another id.',
        };
      }
    }
  },
};
