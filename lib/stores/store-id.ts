import { OPERATOR_SECTIONS, RESERVED_STORE_PREFIX } from '../facts/glance/stores/store-types';
import { GLANCE_SECTIONS } from '../facts/reserved-sections';
import { quoted } from '../facts/text/quoting';

/**
 * Returns the id of a store.
 *
 * @throws if the id is malformed, reserved, or the name of a section that Glance uses for other purposes
 *
 * @see https://docs.openstack.org/glance/latest/admin/multistores.html
 */
export function storeId(id: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9_.-]{0,62}$/.test(id)) {
    throw new Error(`the id of a store is ${quoted(id)}: use at most 63 letters, digits, '-', '_' and '.', a letter or digit first.`);
  }
  if (id.startsWith(RESERVED_STORE_PREFIX)) {
    throw new Error(`the id of a store is ${quoted(id)}: ids that begin with '${RESERVED_STORE_PREFIX}' are Glance's own; choose another.`);
  }
  if ([id, id.toLowerCase()].some((section) => GLANCE_SECTIONS.has(section) || OPERATOR_SECTIONS.has(section))) {
    throw new Error(`the id of a store is ${quoted(id)}: Glance uses the section [${id}] for another purpose; choose another.`);
  }
  return id;
}

/** Returns the type of a store: the part of an entry of `enabled_backends` after the colon. @throws if it is malformed */
export function storeType(type: string): string {
  if (!/^[a-z][a-z0-9_.]*$/.test(type)) {
    throw new Error(`the type of a store is ${quoted(type)}: use a type that glance_store knows, in lower case, such as 'rbd' or 'vmware'.`);
  }
  return type;
}
