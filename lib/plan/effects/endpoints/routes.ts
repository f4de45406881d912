import type { Path } from '../../../facts/text/field-path';
import { controlPlanePairs } from '../../engine/control-planes';
import { defineEffect } from '../../engine/define';
import type { Effect, FoundEffect } from '../../engine/effect';
import { example, glanceExample } from '../../engine/examples';
import { differencesAt } from '../../engine/fields';
import type { ControlPlanePair } from '../../engine/control-planes';
import { servicePairs } from '../../engine/services';
import { changesText } from '../../engine/shown';

const ROUTE = 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/openstack/common.go';

export const ROUTES: Effect = defineEffect(servicePairs, {
  id: 'endpoints/routes',
  disruption: 'outage',
  title: 'Another route or certificate of an endpoint',
  why: 'The operator changes the Route and, with another host or certificate, the public endpoint. Clients reach it again when they know the new host and trust the certificate.',
  source: ROUTE,
  old: glanceExample().replace('  glance:\n', '  glance:\n    apiOverrides:\n      default:\n        route:\n          spec:\n            host: images.example.org\n'),
  bad: glanceExample().replace('  glance:\n', '  glance:\n    apiOverrides:\n      default:\n        route:\n          spec:\n            host: glance.example.org\n'),
  good: glanceExample({ instance: ['type: split', 'replicas: 2'] })
    .replace('  glance:\n', '  glance:\n    apiOverrides:\n      default:\n        route:\n          spec:\n            host: images.example.org\n'),
  * find({ object, facts }) {
    for (const field of ['apiOverrides', 'apiOverride']) {
      yield* changed(object, ['spec', facts.id, field], facts.kind, 'the public endpoint changes');
    }
  },
});

export const TLS: Effect = defineEffect(controlPlanePairs, {
  id: 'endpoints/tls',
  disruption: 'outage',
  title: 'Other TLS settings of the control plane',
  why: 'The operator issues certificates anew, changes the scheme of endpoints if TLS is switched on or off, and restarts the pods of all services. The data plane needs a deployment with the new certificates.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/openstack/ca.go',
  old: example(['tls:', '  podLevel:', '    enabled: false']),
  bad: example(['tls:', '  podLevel:', '    enabled: true']),
  good: example(['tls:', '  podLevel:', '    enabled: false', 'storageClass: local-storage']),
  find: ({ object }) => changed(object, ['spec', 'tls'], 'all services', 'certificates and endpoints change, and the pods of all services restart'),
});

function changed(object: ControlPlanePair['object'], path: Path, subject: string, what: string): FoundEffect[] {
  const changes = differencesAt(object, path);
  return changes.length === 0 ? [] : [{
    subject,
    message: `${what}: ${changesText(changes, 1)}.`,
    explains: [{ object, path }],
  }];
}
