import { CINDER_OPERATOR_OPTIONS } from '../../../facts/cinder/operator-options';
import { OPERATOR_OPTIONS } from '../../../facts/glance/operator-options';
import { CINDER_SERVICE, GLANCE_SERVICE } from '../../../facts/operators/services';
import { isJsonObject } from '../../../json';
import { BackendView } from '../../../manifest/cinder-view';
import type { InstanceView } from '../../../manifest/instance-view';
import type { CatalogOption, CatalogService, OptionCatalog } from '../../../oslo/catalog/catalog';
import { quoted } from '../../../rules/engine/words';
import type { Change } from '../../engine/change';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { example, glanceExample } from '../../engine/examples';
import { storesOf } from '../../engine/pairs/configs';
import { keptServices, type KeptService } from '../../engine/pairs/services';
import { settingText } from '../../engine/shown';

/** An option that no text sets, and whose default changes. */
interface ChangedDefault {
  readonly section: string;
  readonly name: string;
  readonly old: unknown;
  readonly new: unknown;
}

/** The changed defaults of one subject. */
interface SubjectDefaults {
  readonly subject: string;
  readonly defaults: readonly ChangedDefault[];
}

const SWIFT_TEXT = ['[DEFAULT]', 'enabled_backends = objects:swift', '[glance_store]', 'default_backend = objects', '[objects]', 'swift_store_config_file = /etc/swift/accounts.conf'];

export const OPTION_DEFAULT: Effect = defineEffect(upgradedServices, {
  id: 'upgrade/option-default',
  disruption: 'none',
  title: 'Default of an option that changes',
  why: 'The texts do not set the option, so the service follows the default of its release.',
  source: 'https://docs.openstack.org/releasenotes/',
  old: glanceExample({ text: SWIFT_TEXT }),
  bad: glanceExample({ text: SWIFT_TEXT }),
  good: example(['keystone: {}']),
  upgrade: { from: '18.0-fr6', to: 'main' },
  find: (service, change) => [
    { subject: service.facts.kind, defaults: [...ofService(service, change), ...ofStores(service, change)] },
    ...ofBackends(service, change),
  ].filter(({ defaults }) => defaults.length > 0).map(({ subject, defaults }) => ({
    subject,
    message: `the defaults of options that no text sets change: ${defaults.map(defaultText).join('; ')}.`,
    safeWay: 'To keep the former behaviour of an option, set it to the former value before the upgrade.',
  })),
});

function defaultText({ section, name, old, new: later }: ChangedDefault): string {
  return `[${section}] ${name} from ${settingText(name, old)} to ${settingText(name, later)}`;
}

function upgradedServices(change: Change): readonly KeptService[] {
  return change.isUpgrade ? change.once(keptServices) : [];
}

/** The options of the sections of a service. Those that the operator sets follow the operator. */
function ofService(service: KeptService, { old, new: later }: Change): ChangedDefault[] {
  const { facts, new: { view } } = service;
  const owned = facts === GLANCE_SERVICE ? OPERATOR_OPTIONS : facts === CINDER_SERVICE ? CINDER_OPERATOR_OPTIONS : undefined;
  if (owned === undefined) {
    return [];
  }
  const id = facts.id as CatalogService;
  const isSet = (section: string, name: string): boolean => owned.some(({ group, options }) => group === section && options.includes(name))
    || view.texts.some((text) => text.config.options(section).some((option) => option.name === name));
  return old.catalog.groups(id).filter((section) => !INTERNAL.test(section)).flatMap((section) => old.catalog.optionNames(id, section)
    .filter((name) => !isSet(section, name))
    .flatMap((name) => changedDefault(section, name, (catalog) => catalog.find(id, section, name), old.catalog, later.catalog)));
}

/** Sections that hold how a service works inside, or defaults of back-ends, which are looked at with each back-end. */
const INTERNAL = /^(privsep_|backend_defaults$)/;

function ofStores({ facts, new: side }: KeptService, { old, new: later }: Change): ChangedDefault[] {
  const instances = facts === GLANCE_SERVICE ? side.view.components as readonly InstanceView[] : [];
  const stores = instances.flatMap((instance) => (storesOf(instance, side) ?? []).map((store) => ({ ...store, config: instance.config })));
  const distinct = [...new Map(stores.map((store) => [store.entry, store])).values()];
  return distinct.flatMap(({ id, type, config }) => old.catalog.storeOptionNames(type).filter((name) => config?.find(id, name) === undefined)
    .flatMap((name) => changedDefault(id, name, (catalog) => catalog.storeOption(type, name), old.catalog, later.catalog)));
}

/** The options of the sections of each back-end. */
function ofBackends({ new: { view } }: KeptService, { old, new: later }: Change): SubjectDefaults[] {
  const backends = view.components.filter((component) => component instanceof BackendView);
  return backends.map(({ name: key, config, enabled }) => ({
    subject: `Cinder back-end ${quoted(key)}`,
    defaults: enabled.names.flatMap((section) => {
      const driver = config.get(section, 'volume_driver');
      return old.catalog.backendOptionNames(driver).filter((name) => [section, 'backend_defaults'].every((one) => config.find(one, name) === undefined))
        .flatMap((name) => changedDefault(section, name, (catalog) => catalog.backendOption(driver, name), old.catalog, later.catalog));
    }),
  }));
}

function changedDefault(
  section: string, name: string, find: (catalog: OptionCatalog) => CatalogOption | undefined, old: OptionCatalog, later: OptionCatalog,
): ChangedDefault[] {
  const [before, after] = [find(old), find(later)];
  const isComparable = before !== undefined && after !== undefined && before.computed !== true && after.computed !== true && !before.renamed;
  return isComparable && textOf(before.default) !== textOf(after.default) ? [{ section, name, old: before.default, new: after.default }] : [];
}

/** A default as text. No default and an empty one mean the same to most options. */
function textOf(value: unknown): string {
  return value === undefined || value === null || value === '' || (isJsonObject(value) && Object.keys(value).length === 0) ? '' : JSON.stringify(value);
}
