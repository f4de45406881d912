import type { BackendConfig } from './backend';
import { JsonObject } from '../json';
import { ConfigDocument } from '../oslo/document/config-document';
import { OptionValue } from '../oslo/value/option-value';

/**
 * The entry of `cinderVolumes` of a back-end.
 *
 * The section `DEFAULT` comes first: the operator counts options behind it to the section before it.
 *
 * @param glanceEndpoint the endpoint of an API instance of Glance
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/internal/controller/cindervolume_controller.go
 */
export function backendEntry(name: string, config: BackendConfig, glanceEndpoint: (instance: string) => string): JsonObject {
  const { section, options, fields, customServiceConfigSecrets: secrets, defaultOptions, glanceApi } = config;
  const document = ConfigDocument.parse('');
  const set = (at: string, values: { readonly [option: string]: OptionValue }): void =>
    Object.entries(values).forEach(([option, value]) => document.set(at, option, value, `back-end '${name}'`));
  set('DEFAULT', { ...defaultOptions, ...glanceApi !== undefined && { glance_api_servers: OptionValue.list([glanceEndpoint(glanceApi)]) } });
  set(section, options);
  return { ...fields, customServiceConfig: document.toString(), ...(secrets.length > 0 && { customServiceConfigSecrets: [...secrets] }) };
}
