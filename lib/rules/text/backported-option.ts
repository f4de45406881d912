import { optionCatalog, type OptionCatalog } from '../../oslo/catalog/catalog';
import type { CatalogOption } from '../../oslo/catalog/option';

/**
 * Options of stores that glance_store 4.3, which release 18 is built on, does not have, but the release's images do: the
 * operator writes the first one itself, and its own samples use the others with its application credentials.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glanceapi_controller.go
 * @see https://github.com/openstack-k8s-operators/glance-operator/tree/main/config/samples
 */
const BACKPORTED: ReadonlySet<string> = new Set([
  's3_store_cacert',
  'swift_store_application_credential_id', 'swift_store_application_credential_secret',
  'cinder_store_application_credential_id', 'cinder_store_application_credential_secret',
]);

/** An option of a store, the release's backports included. */
export function storeOption(catalog: OptionCatalog, type: string, name: string, section: string): CatalogOption | undefined {
  return catalog.storeOption(type, name, section)
    ?? (BACKPORTED.has(name) ? optionCatalog('main').storeOption(type, name, section) : undefined);
}
