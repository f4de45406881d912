import { StoreList } from './store-list';
import { glanceEntries } from '../facts/enabled-backends';
import { ConfigDocument } from '../oslo/document/config-document';
import { OptionValue } from '../oslo/value/option-value';

/** One entry of `enabled_backends`. */
interface EnabledStore {
  readonly id: string;
  readonly type: string;
}

/** The stores that a text enables. */
export function enabledStores(document: ConfigDocument): EnabledStore[] {
  return glanceEntries(document.get('DEFAULT', 'enabled_backends') ?? '')
    .flatMap(({ id, type }) => (id !== '' && type ? [{ id, type }] : []));
}

/** Takes every store out of the text: its section, its entry, and the choice of the default. */
export function removeStores(document: ConfigDocument): void {
  enabledStores(document).forEach(({ id }) => document.removeSection(id));
  document.removeOption('DEFAULT', 'enabled_backends');
  document.removeOption('glance_store', 'default_backend');
}

/** Writes the stores into the text, behind those that it enables. The first becomes the default unless another one is chosen. */
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

// A value that stays as it is keeps its place and its spelling.
function setting(document: ConfigDocument, section: string, option: string, value: string, owner: string): void {
  if (document.get(section, option) !== value) {
    document.replace(section, option, OptionValue.string(value), owner);
  }
}

function refuseOther(kept: EnabledStore, added: readonly EnabledStore[], document: ConfigDocument, owner: string): void {
  const other = added.find(({ id }) => id.toLowerCase() === kept.id.toLowerCase());
  const advice = 'choose another id, or let the base give up its stores with replaceStores.';
  if (other && other.id !== kept.id) {
    throw new Error(`${owner}: store '${other.id}' differs from store '${kept.id}' of ${document.origin} in upper and lower case only, `
      + `and oslo.config reads their sections as one: ${advice}`);
  }
  if (other && other.type !== kept.type) {
    throw new Error(`${owner}: store '${kept.id}' is of type ${other.type}, but ${document.origin} has it with type ${kept.type}: ${advice}`);
  }
}
