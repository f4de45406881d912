import { OPERATOR_DEFAULT_STORE } from '../../facts/store-types';
import { ConfigDocument } from '../../oslo/document/config-document';
import { OptionValue } from '../../oslo/value/option-value';
import { Placeholder } from '../../oslo/value/placeholder';

/** The Glance configuration of the embedded base: one store, which keeps images in Swift. */
export function baseGlanceConfig(): string {
  const id = OPERATOR_DEFAULT_STORE;
  const document = ConfigDocument.parse('');
  const set = (section: string, option: string, value: OptionValue): void => document.set(section, option, value, 'the base');
  set('DEFAULT', 'enabled_backends', OptionValue.string(`${id}:swift`));
  set('glance_store', 'default_backend', OptionValue.string(id));
  set(id, 'swift_store_create_container_on_put', OptionValue.boolean(true));
  set(id, 'swift_store_auth_version', OptionValue.integer(3));
  set(id, 'swift_store_auth_address', OptionValue.placeholder(Placeholder.KEYSTONE_INTERNAL_URL));
  set(id, 'swift_store_endpoint_type', OptionValue.string('internalURL'));
  set(id, 'swift_store_user', OptionValue.string('service:glance'));
  set(id, 'swift_store_key', OptionValue.placeholder(Placeholder.SERVICE_PASSWORD));
  return document.toString();
}
