import { enabledConfigsOf, typedStores } from '../engine/enabled-config';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { didYouMean, quoted } from '../engine/words';

export const SECTION_MISSING: Rule = {
  id: 'stores/section-missing',
  severity: 'error',
  title: 'A store that is enabled but has no section',
  why: 'Glance reads the options of a store from the section of its id. An rbd store without one keeps Glance from starting; uploads to others fail.',
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:swift,ceph:rbd
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
    for (const { config, enabled } of enabledConfigsOf(context).filter((candidate) => candidate.config.isComplete)) {
      const free = config.sectionNames().filter((name) => !context.catalog.hasGroup('glance', name) && !enabled.entries.some(({ id }) => id === name));
      for (const { id, type } of typedStores(enabled).filter((store) => !WITH_DEFAULTS.has(store.type) && !config.hasSection(store.id))) {
        yield {
          place: atOption(enabled.option),
          message: `the store ${quoted(id)} of type ${type} has no section [${id}].`,
          fix: didYouMean(id, free, `Add [${id}] with the options of the store, or take it out of enabled_backends.`),
        };
      }
    }
  },
};

/** Types whose stores work without any option; the directory of a file store is another rule's. */
const WITH_DEFAULTS: ReadonlySet<string> = new Set(['file', 'http']);
