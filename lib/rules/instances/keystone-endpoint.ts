import type { GlanceView } from '../../manifest/glance-view';
import { atField } from '../engine/places';
import type { RawFinding, Rule } from '../engine/rule';
import { didYouMean, listed, quoted } from '../engine/words';

export const KEYSTONE_ENDPOINT: Rule = {
  id: 'instances/keystone-endpoint',
  severity: 'error',
  title: 'A keystoneEndpoint that is missing, unknown or an edge instance',
  why: 'keystoneEndpoint names the API instance whose endpoints keystone lists. The operator refuses one that does not exist or is an edge instance, and none at all where there are several instances.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go',
  bad: `
kind: OpenStackControlPlane
spec:
  secret: osp-secret
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
      keystoneEndpoint: central
      glanceAPIs:
        default: {}
`,
  good: `
kind: OpenStackControlPlane
spec:
  secret: osp-secret
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
      keystoneEndpoint: default
      glanceAPIs:
        default: {}
`,
  * check({ view }) {
    for (const glance of view.glances.filter(({ instances }) => instances.length > 0)) {
      yield* problemsOf(glance);
    }
  },
};

function* problemsOf({ template, instances, isPartial }: GlanceView): Generator<RawFinding> {
  const endpoint = template.text('keystoneEndpoint');
  const candidates = instances.filter(({ layout }) => layout !== 'edge').map(({ name }) => name);
  const named = instances.find(({ name }) => name === endpoint);
  if (endpoint === undefined && instances.length > 1 && !isPartial) {
    yield {
      place: atField(template),
      message: `keystoneEndpoint is missing, and there are ${instances.length} API instances.`,
      fix: `Write keystoneEndpoint: ${listed(candidates)}.`,
    };
  } else if (endpoint !== undefined && named === undefined && !isPartial) {
    yield {
      place: atField(template, 'keystoneEndpoint'),
      message: `keystoneEndpoint is ${quoted(endpoint)}, which is no API instance.`,
      fix: didYouMean(endpoint, candidates, `Use ${listed(candidates)}.`),
    };
  } else if (named?.layout === 'edge') {
    yield {
      place: atField(template, 'keystoneEndpoint'),
      message: `keystoneEndpoint is ${quoted(named.name)}, which is an edge instance.`,
      fix: candidates.length === 0 ? 'Add an API instance that is not edge, and name it.' : `Use ${listed(candidates)}.`,
    };
  }
}
