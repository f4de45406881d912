import type { ConfigText } from '../../manifest/config-text';
import { EffectiveConfig } from '../../manifest/effective-config';
import { enabledStores } from '../../manifest/stores';
import { defineRule } from '../engine/define';
import { swiftFragment } from '../engine/fragments';
import { atField } from '../engine/places';
import { API_INSTANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const DROPS_STORES: Rule = defineRule(API_INSTANCES, {
  id: 'instances/drops-stores',
  severity: 'error',
  title: 'API instance without the stores of the service',
  why: 'The text of an API instance replaces the text of the service and does not extend it. An instance whose text enables no stores has no stores.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/docs/design-decisions.md',
  bad: swiftFragment({
    template: ['glanceAPIs:', '  default:', '    customServiceConfig: |', '      [DEFAULT]', '      debug = true'],
  }),
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        debug = true
        enabled_backends = images:swift
        [glance_store]
        default_backend = images
        [images]
        swift_store_auth_version = 3
        swift_store_user = service:glance
        swift_store_key = {{ .ServicePassword }}
        swift_store_auth_address = {{ .KeystoneInternalURL }}
      glanceAPIs:
        default: {}
`,
  find({ glance: { text }, instance: { name, fields, ownText, config } }, context) {
    const ofService = text && context.onceFor(text, storesIn);
    const dropsThem = ownText !== undefined && config?.isComplete === true && enabledStores(config) === undefined;
    return ofService === undefined || !dropsThem ? undefined : {
      place: atField(fields, 'customServiceConfig'),
      message: `the text of the API instance ${quoted(name)} replaces the text of the service, but does not enable its stores `
        + `(${ofService}).`,
      fix: 'Copy enabled_backends, default_backend and the sections of the stores into it, or move its options to the text of the service.',
    };
  },
});

/** The stores that a text enables, as a sentence lists them. */
function storesIn(text: ConfigText): string | undefined {
  const stores = enabledStores(new EffectiveConfig([text], true));
  return stores && listed(stores.entries.map(({ entry }) => entry), 'and');
}
