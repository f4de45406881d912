import { REMOVED_TYPES } from './removed-type';
import { enabledConfigsOf, typedStores } from '../engine/enabled-config';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { didYouMean, listed, quoted } from '../engine/words';

export const UNKNOWN_TYPE: Rule = {
  id: 'stores/unknown-type',
  severity: 'error',
  title: 'A type of store that glance_store does not have',
  why: 'As the default it keeps Glance from starting; beside others the list of stores answers 500. Types are in lower case.',
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:swift,more:swfit
        [glance_store]
        default_backend = images
        [images]
        swift_store_user = service:glance
        swift_store_key = {{ .ServicePassword }}
        swift_store_auth_address = {{ .KeystoneInternalURL }}
        [more]
        swift_store_container = more
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
    const types = context.catalog.storeTypes();
    for (const { enabled } of enabledConfigsOf(context)) {
      for (const { id, type } of typedStores(enabled).filter((store) => !types.includes(store.type) && !REMOVED_TYPES.has(store.type))) {
        yield {
          place: atOption(enabled.option),
          message: `the store ${quoted(id)} is of type ${quoted(type)}, which glance_store does not have.`,
          fix: didYouMean(type, types, `Use ${listed(types)}.`),
        };
      }
    }
  },
};
