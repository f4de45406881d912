import { STORE_NEEDS, type StoreNeed } from '../../facts/glance/stores/store-needs';
import { includes } from '../../facts/release';
import { own } from '../../json';
import type { ConfigText } from '../../manifest/config-text';
import { defineRule } from '../engine/define';
import { insertOption } from '../engine/edit';
import { storesFragment, swiftFragment } from '../engine/fragments';
import { readerOf } from '../engine/matches/wrong-values';
import { atSection } from '../engine/places';
import { STORES, type Store } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const REQUIRED_OPTION: Rule = defineRule(where(STORES, ({ id, config }) => config.isComplete && config.hasSection(id)), {
  id: 'stores/required-option',
  severity: 'error',
  title: 'Store without an option that its driver needs',
  why: 'The driver checks its options when Glance starts, and again at the first upload. Glance still lists a store that lacks one.',
  source: 'https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers',
  bad: storesFragment({
    enabled: 'images:swift',
    sections: ['[images]', 'swift_store_auth_version = 3', 'swift_store_user = service:glance', 'swift_store_key = {{ .ServicePassword }}'],
  }),
  good: swiftFragment(),
  * find(store, { release }) {
    const { id, type, config } = store;
    const reader = readerOf(config, release);
    const text = textWith(store);
    for (const need of STORE_NEEDS.filter(({ type: ofType, releases }) => ofType === type && includes(releases, release))) {
      const missing = (need.when?.(reader, id) ?? true) ? need.options.filter((option) => reader.get(id, option) === undefined) : [];
      if (missing.length > 0) {
        yield {
          place: atSection(text, nameIn(text, id)),
          message: `the store ${quoted(id)} has no ${listed(missing)}: ${need.effect}.`,
          ...fixFor(need, missing, text, id),
        };
      }
    }
  },
});

function fixFor({ lines = {} }: StoreNeed, missing: readonly string[], text: ConfigText, id: string) {
  const [line] = missing.flatMap((option) => own(lines, option) ?? []);
  return line === undefined
    ? { fix: `Set ${listed(missing, 'and')} in [${id}], or in a Secret that customServiceConfigSecrets names.` }
    : { fix: `Write ${line} in [${id}].`, edit: insertOption(text, id, line) };
}

/** The last text with the section of a store. */
function textWith({ id, config: { texts } }: Store): ConfigText {
  return texts.filter(({ config }) => config.hasSection(id)).at(-1)!;
}

/** The name of a section as the text spells it. */
function nameIn({ config }: ConfigText, id: string): string {
  return config.options(id)[0]?.section ?? id;
}
