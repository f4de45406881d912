import { own } from '../../json';
import type { LocatedOption } from '../../manifest/config-text';
import type { EffectiveConfig } from '../../manifest/effective-config';
import type { OptionCatalog } from '../../oslo/catalog/catalog';
import { defineRule } from '../engine/define';
import { glanceFragment, swiftFragment } from '../engine/fragments';
import { atOption } from '../engine/places';
import { GLANCE_CONFIGS } from '../engine/queries';
import type { Rule } from '../engine/rule';

/** The options that list and choose stores without `enabled_backends`, with what takes their place. */
const SUCCESSORS: Readonly<Record<string, (value: string) => string>> = {
  stores: (value) => `Write enabled_backends = ${value.split(',').map((type) => `ID:${type.trim()}`).join(',')} in [DEFAULT].`,
  default_store: (value) => `Write default_backend = ID of the store of type ${value} in [glance_store].`,
};

export const LEGACY_OPTIONS: Rule = defineRule(GLANCE_CONFIGS, {
  id: 'stores/legacy-options',
  severity: 'error',
  title: 'Option for a single store, which Glance ignores',
  why: 'The operator\'s own file sets enabled_backends, so Glance reads the sections of these stores, and [glance_store] holds default_backend only.',
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  supersedes: ['text/deprecated-option', 'text/value', 'text/unknown-option', 'text/other-release'],
  bad: glanceFragment({ text: ['[glance_store]', 'default_store = rbd'] }),
  good: swiftFragment(),
  find: (config, { catalog }) => legacyOptions(config, catalog).map((option) => ({
    place: atOption(option),
    message: `${option.name} in [glance_store] is ignored: the operator's own file sets enabled_backends.`,
    fix: own(SUCCESSORS, option.name)?.(option.rawValue) ?? 'Write enabled_backends = ID:TYPE in [DEFAULT], and move the options of the store to [ID].',
  })),
});

/** The options that choose stores. Without them, the first option of a store, which speaks for the others. */
function legacyOptions(config: EffectiveConfig, catalog: OptionCatalog): LocatedOption[] {
  const options = config.options('glance_store');
  const choosing = options.filter(({ name }) => Object.hasOwn(SUCCESSORS, name));
  const isMultistore = !config.isComplete || config.find('DEFAULT', 'enabled_backends') !== undefined;
  const isOfStore = ({ name }: LocatedOption) => catalog.singleStoreOption(name) !== undefined && catalog.find('glance', 'glance_store', name) === undefined;
  return choosing.length > 0 || isMultistore ? choosing : options.filter(isOfStore).slice(0, 1);
}
