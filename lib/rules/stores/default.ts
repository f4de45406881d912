import { enabledConfigsOf, typedStores, type EnabledConfig } from '../engine/enabled-config';
import { atOption } from '../engine/places';
import type { RawFinding, Rule } from '../engine/rule';
import { didYouMean, listed, quoted } from '../engine/words';

export const DEFAULT: Rule = {
  id: 'stores/default',
  severity: 'error',
  title: 'A default store that is missing, or not among the enabled ones',
  why: "Glance does not start. Where default_backend is left out, the operator's own file sets it to the id default_backend.",
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:swift
        [glance_store]
        default_backend = image
        [images]
        swift_store_user = service:glance
        swift_store_key = {{ .ServicePassword }}
        swift_store_auth_address = {{ .KeystoneInternalURL }}
`,
  good: `
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
`,
  * check(context) {
    for (const store of enabledConfigsOf(context)) {
      const ids = typedStores(store.enabled).map(({ id }) => id);
      yield* ids.length === 0 ? [] : problemsOf(store, ids);
    }
  },
};

/** The id that the operator's own file sets. */
const OF_THE_OPERATOR = 'default_backend';

function* problemsOf({ config, enabled }: EnabledConfig, ids: readonly string[]): Generator<RawFinding> {
  const option = config.find('glance_store', 'default_backend');
  if (option !== undefined && !option.rawValue.includes('{{') && !ids.includes(option.rawValue)) {
    yield {
      place: atOption(option),
      message: `default_backend is ${quoted(option.rawValue)}, which enabled_backends does not name.`,
      fix: didYouMean(option.rawValue, ids, `Use ${listed(ids.map(quoted))}.`),
    };
  }
  if (option === undefined && config.isComplete && !ids.includes(OF_THE_OPERATOR)) {
    yield {
      place: atOption(enabled.option),
      message: `there is no default_backend in [glance_store], and no store is called ${OF_THE_OPERATOR}: Glance does not start.`,
      fix: `Write default_backend = ${ids[0]} in [glance_store].`,
    };
  }
}
