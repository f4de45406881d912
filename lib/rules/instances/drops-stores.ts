import { EffectiveConfig } from '../../manifest/effective-config';
import { enabledStores } from '../../manifest/stores';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const DROPS_STORES: Rule = {
  id: 'instances/drops-stores',
  severity: 'error',
  title: 'An API instance whose own text drops the stores of the service',
  why: 'The text of an API instance replaces that of the service, it does not add to it: the instance has no stores.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/docs/design-decisions.md',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:swift
        [glance_store]
        default_backend = images
        [images]
        swift_store_user = service:glance
        swift_store_key = {{ .ServicePassword }}
        swift_store_auth_address = {{ .KeystoneInternalURL }}
      glanceAPIs:
        default:
          customServiceConfig: |
            [DEFAULT]
            debug = true
`,
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
        swift_store_user = service:glance
        swift_store_key = {{ .ServicePassword }}
        swift_store_auth_address = {{ .KeystoneInternalURL }}
      glanceAPIs:
        default: {}
`,
  * check({ view }) {
    for (const { instances, text } of view.glances) {
      const ofService = text && enabledStores(new EffectiveConfig([text], true));
      for (const { name, fields, ownText, config } of ofService ? instances : []) {
        if (ownText && config?.isComplete && enabledStores(config) === undefined) {
          yield {
            place: atField(fields, 'customServiceConfig'),
            message: `the text of the API instance ${quoted(name)} replaces that of the service, and enables none of its stores `
              + `(${listed(ofService!.entries.map(({ entry }) => entry), 'and')}).`,
            fix: 'Repeat enabled_backends, default_backend and the sections of the stores in it, or move its options to the text of the service.',
          };
        }
      }
    }
  },
};
