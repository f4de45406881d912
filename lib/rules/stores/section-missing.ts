import { storeType } from '../../facts/glance/stores/store-types';
import type { EffectiveConfig } from '../../manifest/effective-config';
import { enabledStores } from '../../manifest/stores';
import type { RuleContext } from '../engine/context';
import { defineRule } from '../engine/define';
import { swiftFragment } from '../engine/fragments';
import { STORES } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { didYouMean, quoted } from '../engine/words';

/** File and http stores work without options; stores/default-directory judges the directory of a file store. */
const WITHOUT_SECTION = where(STORES, ({ id, type, config }) => config.isComplete && !storeType(type)?.worksWithoutOptions && !config.hasSection(id));

export const SECTION_MISSING: Rule = defineRule(WITHOUT_SECTION, {
  id: 'stores/section-missing',
  severity: 'error',
  title: 'Enabled store without a section',
  why: 'Glance reads the options of a store from the section with its id. Without one, an rbd store keeps Glance from starting, and uploads to other stores fail.',
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  bad: swiftFragment({ enabled: 'images:swift,ceph:rbd' }),
  good: swiftFragment(),
  find({ id, type, config }, context) {
    const free = context.onceFor(config, freeSections);
    return {
      message: `the store ${quoted(id)} of type ${type} has no section [${id}].`,
      fix: didYouMean(id, free, `Add [${id}] with the options of the store, or remove the store from enabled_backends.`),
    };
  },
});

/** The sections that belong neither to Glance nor to an enabled store. */
function freeSections(config: EffectiveConfig, { catalog }: RuleContext): string[] {
  const ids = new Set(enabledStores(config)?.entries.map(({ id }) => id));
  return config.sectionNames().filter((name) => !catalog.hasGroup('glance', name) && !ids.has(name));
}
