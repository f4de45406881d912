import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { movedAt } from '../../engine/moved';
import { servicePairs } from '../../engine/pairs/services';

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
      yield* movedAt(object, ['spec', facts.id, field], facts.kind, 'the public endpoint changes');
    }
  },
});
