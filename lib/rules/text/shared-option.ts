import { isSharedOption } from '../../facts/glance/shared-options';
import { since } from '../../facts/release';
import { defineRule } from '../engine/define';
import { storesFragment, swiftFragment } from '../engine/fragments';
import { atOption } from '../engine/places';
import { GLANCE_CONFIGS } from '../engine/queries';
import type { Rule } from '../engine/rule';

export const SHARED_OPTION: Rule = defineRule(GLANCE_CONFIGS, {
  id: 'text/shared-option',
  severity: 'error',
  title: 'Option of [backend_defaults] that stores do not take from there',
  why: 'The drivers read some options from the section of the store only. In [backend_defaults] they are ignored without a message.',
  source: 'https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers/swift/store.py',
  releases: since('main'),
  bad: swiftFragment({ sections: ['[backend_defaults]', 'swift_store_create_container_on_put = true'] }),
  good: storesFragment({
    enabled: 'images:swift',
    sections: [
      '[images]', 'swift_store_create_container_on_put = true', 'swift_store_user = service:glance',
      '[backend_defaults]', 'swift_store_key = {{ .ServicePassword }}', 'swift_store_auth_address = {{ .KeystoneInternalURL }}',
    ],
  }),
  find: (config) => config.options('backend_defaults').filter(({ name }) => !isSharedOption(name)).map((option) => ({
    place: atOption(option),
    message: `${option.name} in [backend_defaults] is ignored: the driver reads it from the section of the store only.`,
    fix: 'Move it to the sections of the stores.',
  })),
});
