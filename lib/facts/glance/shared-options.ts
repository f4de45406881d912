/**
 * Options of stores that `[backend_defaults]` does not reach: the drivers read them from the store's own section only.
 *
 * @see https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers/swift/store.py
 */
const OWN_SECTION_ONLY: ReadonlySet<string> = new Set([
  'default_swift_reference', 'store_description', 'swift_store_config_file', 'swift_store_create_container_on_put',
  'swift_store_multi_tenant', 'swift_store_use_trusts', 'swift_upload_buffer_dir', 'weight',
]);

/** Whether a store of `main` takes an option from `[backend_defaults]` if its own section does not set it. */
export function isSharedOption(option: string): boolean {
  return !OWN_SECTION_ONLY.has(option);
}
