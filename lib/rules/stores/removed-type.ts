import { enabledConfigsOf, typedStores } from '../engine/enabled-config';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

/** The types that earlier releases of glance_store had. */
export const REMOVED_TYPES: ReadonlySet<string> = new Set(['gridfs', 'sheepdog']);

export const REMOVED_TYPE: Rule = {
  id: 'stores/removed-type',
  severity: 'error',
  title: 'A type of store that the Glance of this release has no more',
  why: 'As the default it keeps Glance from starting; beside others the list of stores answers 500.',
  source: 'https://docs.openstack.org/releasenotes/glance_store/',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:swift,old:sheepdog
        [glance_store]
        default_backend = images
        [images]
        swift_store_user = service:glance
        swift_store_key = {{ .ServicePassword }}
        swift_store_auth_address = {{ .KeystoneInternalURL }}
        [old]
        sheepdog_store_port = 7000
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
      for (const { id, type } of typedStores(enabled).filter((store) => REMOVED_TYPES.has(store.type))) {
        yield {
          place: atOption(enabled.option),
          message: `the store ${quoted(id)} is of type ${quoted(type)}, which the Glance of this release has no more.`,
          fix: `Use ${listed(context.catalog.storeTypes())}.`,
        };
      }
    }
  },
};
