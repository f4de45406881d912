import { sectionKey } from '../../oslo/document/config-option';
import type { RuleContext } from '../engine/context';
import { atSection } from '../engine/places';
import type { Rule } from '../engine/rule';
import { storesOf } from '../engine/text-stores';
import { didYouMean, listed } from '../engine/words';

export const NOT_ENABLED: Rule = {
  id: 'stores/not-enabled',
  severity: 'error',
  title: 'A section of a store that is not enabled',
  why: 'Glance reads the sections of the stores that enabled_backends names, and its own. It ignores every other one without a word.',
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
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
        [ceph]
        rbd_store_pool = images
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
    for (const text of context.view.texts.filter(({ service }) => service === 'glance')) {
      const { stores, isComplete } = storesOf(context, text);
      const unread = text.config.sections.filter(({ name }) => name !== '' && !stores.has(sectionKey(name)) && !isOfGlance(context, name));
      for (const { name, options } of isComplete ? unread : []) {
        const types = [...new Set(options.flatMap((option) => context.catalog.storeTypesOf(option.name)))];
        const ids = [...stores.values()].map(({ id }) => id);
        const what = types.length === 0 ? 'neither one that Glance reads nor that of a store' : 'that of a store that enabled_backends does not name';
        const otherwise = types.length === 0 ? 'Remove it.' : `Add ${name}:${listed(types.slice(0, 1))} to enabled_backends, or remove the section.`;
        yield {
          place: atSection(text, name),
          message: `the section [${name}] is ${what}: it is ignored.`,
          fix: didYouMean(name, types.length === 0 ? [...ids, ...context.catalog.groups('glance')] : ids.filter((id) => !text.config.hasSection(id)), otherwise),
        };
      }
    }
  },
};

function isOfGlance({ catalog }: RuleContext, section: string): boolean {
  return catalog.hasGroup('glance', section) || catalog.reservedStores().includes(section);
}
