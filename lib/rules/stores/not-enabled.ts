import { isOriginSection } from '../../facts/glance/cors';
import { RELEASES } from '../../facts/release';
import type { ConfigText } from '../../manifest/config-text';
import { optionCatalog } from '../../oslo/catalog/catalog';
import { sectionKey } from '../../oslo/document/config-option';
import type { RuleContext } from '../engine/context';
import { defineRule, type Found } from '../engine/define';
import { nearestFix, replaceInLine } from '../engine/edit';
import { swiftFragment } from '../engine/fragments';
import { storesOf } from '../engine/matches/text-stores';
import { SECTIONS, type TextSection } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';

export const NOT_ENABLED: Rule = defineRule(where(SECTIONS, isUnread), {
  id: 'stores/not-enabled',
  severity: 'error',
  title: 'Section of a store that is not enabled',
  why: 'Glance reads its own sections and those of the stores in enabled_backends. It ignores every other section without a message.',
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  bad: swiftFragment({ sections: ['[ceph]', 'rbd_store_pool = images'] }),
  good: swiftFragment(),
  find: ({ text, section }, context): Found => {
    const { name, line, options } = section;
    const [type] = options.flatMap((option) => context.catalog.storeTypesOf(option.name));
    const near = context.onceFor(text, type === undefined ? sectionsOfGlance : storesWithoutSection);
    return {
      message: `the section [${name}] ${type === undefined ? 'belongs neither to Glance nor to a store' : 'belongs to a store that is not in enabled_backends'}: it is ignored.`,
      ...nearestFix(name, near, type === undefined ? 'Remove it.' : `Add ${name}:${type} to enabled_backends, or remove the section.`,
        (nearest) => replaceInLine(text, line, name, nearest)),
    };
  },
});

/** The sections that Glance reads: those of the enabled stores, and its own. */
function sectionsOfGlance(text: ConfigText, context: RuleContext): string[] {
  return [...storeIds(text, context), ...context.catalog.groups('glance')];
}

function storesWithoutSection(text: ConfigText, context: RuleContext): string[] {
  return storeIds(text, context).filter((id) => !text.config.hasSection(id));
}

/** The ids of the enabled stores. A quote or a bracket belongs to an id by mistake only. */
function storeIds(text: ConfigText, context: RuleContext): string[] {
  return Array.from(storesOf(context, text).stores.values(), ({ id }) => id).filter((id) => !/["'{}[\]]/.test(id));
}

/** Whether Glance ignores a section. If a Secret is missing in the input, it may enable more stores. Other rules judge sections of other releases. */
function isUnread({ text, section: { name } }: TextSection, context: RuleContext): boolean {
  const { stores, isComplete } = storesOf(context, text);
  const isOfGlance = RELEASES.some((release) => optionCatalog(release).hasGroup('glance', name))
    || context.catalog.reservedStores().includes(name) || isOriginSection(name);
  return text.service === 'glance' && isComplete && name !== '' && !stores.has(sectionKey(name)) && !isOfGlance;
}
