import { GLANCE_SERVICE } from '../../../facts/operators/services';
import type { Path } from '../../../facts/text/field-path';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { differencesAt } from '../../engine/fields';
import { keptServices, type KeptService } from '../../engine/pairs/services';
import { changesText } from '../../engine/shown';

export const SCHEDULES: Effect = defineEffect(keptServices, {
  id: 'jobs/schedules',
  disruption: 'none',
  title: 'Another schedule of jobs',
  why: 'The operator patches the CronJob. Pods do not restart, and a job that runs ends as it began.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glance_controller.go',
  old: glanceExample({ template: ['dbPurge:', '  age: 30'] }),
  bad: glanceExample({ template: ['dbPurge:', '  age: 60'] }),
  good: glanceExample({ template: ['dbPurge:', '  age: 30'], instance: ['type: split', 'replicas: 2'] }),
  find(service) {
    const paths = [[...service.path, 'dbPurge'], ...schedulePaths(service)];
    const changes = paths.flatMap((path) => differencesAt(service.object, path));
    return changes.length === 0 ? undefined : {
      subject: service.facts.kind,
      message: `jobs run at other times or with other settings: ${changesText(changes, service.path.length)}.`,
      explains: paths.map((path) => ({ object: service.object, path })),
    };
  },
});

/** The schedules of the image cache. */
function schedulePaths({ path, facts, new: { view } }: KeptService): Path[] {
  const owners = facts === GLANCE_SERVICE ? [path, ...view.components.map(({ name }) => [...path, 'glanceAPIs', name])] : [];
  return owners.flatMap((owner) => ['cleanerScheduler', 'prunerScheduler'].map((field) => [...owner, 'imageCache', field]));
}
