import { defineEffect } from '../../engine/define';
import type { Disruption, Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { componentPairs, replicasOf } from '../../engine/pairs/services';

export const REPLICAS: Effect = defineEffect(componentPairs, {
  id: 'pods/replicas',
  disruption: 'none',
  title: 'Another number of pods',
  why: 'A StatefulSet adds or removes pods and leaves the others alone. Without pods there is no service.',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/',
  old: glanceExample({ instance: ['type: split', 'replicas: 1'] }),
  bad: glanceExample({ instance: ['type: split', 'replicas: 3'] }),
  good: glanceExample({ instance: ['type: split', 'replicas: 1', 'apiTimeout: 120'] }),
  find({ subject, path, service: { object }, old, new: later }) {
    const [before, after] = [old, later].map((component) => component && replicasOf(component));
    return before === undefined || after === undefined || before === after ? undefined : {
      subject,
      disruption: (after === 0 ? 'outage' : 'none') satisfies Disruption,
      message: `replicas change from ${before} to ${after}${after === 0 ? ', so nothing serves requests' : before === 0 ? ', so pods start' : ''}.`,
      explains: [{ object, path: [...path, 'replicas'] }],
    };
  },
});
