import { StoreList } from './store-list';
import { glanceEntries } from '../facts/glance/enabled-backends';
import { DEFAULT_IMAGE_DIRECTORY, OPERATOR_DEFAULT_STORE } from '../facts/glance/stores/store-types';
import { ConfigDocument } from '../oslo/document/config-document';
import { OptionValue } from '../oslo/value/option-value';

/** One entry of `enabled_backends`. */
interface EnabledStore {
  readonly id: string;
  readonly type: string;
}

/** The stores that a configuration enables. */
export function enabledStores(document: ConfigDocument): EnabledStore[] {
  return glanceEntries(document.get('DEFAULT', 'enabled_backends') ?? '')
    .flatMap(({ id, type }) => (id !== '' && type ? [{ id, type }] : []));
}

/** Removes every enabled store from the configuration: its section, its entry in `enabled_backends`, and `default_backend`. */
export function removeStores(document: ConfigDocument): void {
  enabledStores(document).forEach(({ id }) => document.removeSection(id));
  document.removeOption('DEFAULT', 'enabled_backends');
  document.removeOption('glance_store', 'default_backend');
}

/**
 * Removes one enabled store from the configuration: its section and its entry in `enabled_backends`. If it is the default store, the
 * first of the others becomes the default. Nothing changes if the configuration does not enable the store.
 */
export function removeStore(document: ConfigDocument, id: string, owner: string): void {
  const enabled = enabledStores(document);
  const others = enabled.filter((store) => store.id !== id);
  if (others.length === enabled.length) {
    return;
  }
  if (others.length === 0) {
    removeStores(document);
    return;
  }
  document.removeSection(id);
  setting(document, 'DEFAULT', 'enabled_backends', others.map((store) => `${store.id}:${store.type}`).join(','), owner);
  if (document.get('glance_store', 'default_backend') === id) {
    setting(document, 'glance_store', 'default_backend', others[0].id, owner);
  }
}

/**
 * Enables the store that the operator enables for pods whose configuration enables none, so that its images stay when other stores are
 * added. Nothing changes if the configuration enables stores.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/templates/common/config/00-config.conf
 */
export function keepOperatorStore(document: ConfigDocument): void {
  if (document.get('DEFAULT', 'enabled_backends') === undefined) {
    const owner = 'the operator';
    setting(document, 'DEFAULT', 'enabled_backends', `${OPERATOR_DEFAULT_STORE}:file`, owner);
    setting(document, 'glance_store', 'default_backend', document.get('glance_store', 'default_backend') ?? OPERATOR_DEFAULT_STORE, owner);
    if (document.get(OPERATOR_DEFAULT_STORE, 'filesystem_store_datadir') === undefined) {
      setting(document, OPERATOR_DEFAULT_STORE, 'filesystem_store_datadir', DEFAULT_IMAGE_DIRECTORY, owner);
    }
  }
}

/**
 * Adds the stores to the configuration, after the stores that it enables already. The first store becomes the default, unless the
 * configuration or the list names another default.
 *
 * @param owner the construct in error messages
 * @throws when a store clashes with a store of the configuration
 */
export function addStores(document: ConfigDocument, stores: StoreList, owner: string): void {
  if (stores.all.length === 0) {
    return;
  }
  const kept = enabledStores(document);
  const added = stores.all.map(({ store: { id, type } }) => ({ id, type }));
  kept.forEach((one) => refuseOther(one, added, document, owner));
  const enabled = [...kept, ...added.filter(({ id }) => !kept.some((one) => one.id === id))];
  const current = document.get('glance_store', 'default_backend');
  setting(document, 'DEFAULT', 'enabled_backends', enabled.map(({ id, type }) => `${id}:${type}`).join(','), owner);
  setting(document, 'glance_store', 'default_backend', stores.chosenDefault ?? current ?? enabled[0].id, owner);
  stores.all.forEach(({ store, config }) => {
    document.addSection(store.id);
    Object.entries(config.options).forEach(([option, value]) => document.set(store.id, option, value, `store '${store.id}'`));
  });
}

// An unchanged value keeps its place and its spelling.
function setting(document: ConfigDocument, section: string, option: string, value: string, owner: string): void {
  if (document.get(section, option) !== value) {
    document.replace(section, option, OptionValue.string(value), owner);
  }
}

function refuseOther(kept: EnabledStore, added: readonly EnabledStore[], document: ConfigDocument, owner: string): void {
  const other = added.find(({ id }) => id.toLowerCase() === kept.id.toLowerCase());
  const advice = 'Choose another id, or set replaceStores on the base.';
  if (other && other.id !== kept.id) {
    throw new Error(`${owner}: the ids of store '${other.id}' and of store '${kept.id}' in ${document.origin} differ only in case, `
      + `so oslo.config merges their sections. ${advice}`);
  }
  if (other && other.type !== kept.type) {
    throw new Error(`${owner}: store '${kept.id}' has type ${other.type}, but type ${kept.type} in ${document.origin}. ${advice}`);
  }
}
