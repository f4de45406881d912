import { CINDER_SERVICE, GLANCE_SERVICE } from '../../../facts/operators/services';
import type { Path } from '../../../facts/text/field-path';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { cinderExample } from '../../engine/examples';
import { differencesAt } from '../../engine/fields';
import { keptServices, type KeptService } from '../../engine/pairs/services';
import { changesText } from '../../engine/shown';

export const DATABASE_JOB: Effect = defineEffect(keptServices, {
  id: 'jobs/database',
  disruption: 'none',
  title: 'Job of the database that runs again',
  why: 'The hash of the job that creates the tables covers its pod, not the configuration. Its pod changes with the nodes and the CA bundle of Glance, and with the networks of the API of Cinder.',
  source: 'https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/common/job/job.go',
  old: cinderExample({ template: ['cinderAPI:', '  networkAttachments: [internalapi]'] }),
  bad: cinderExample({ template: ['cinderAPI:', '  networkAttachments: [internalapi, storage]'] }),
  good: cinderExample({ template: ['cinderAPI:', '  networkAttachments: [internalapi]', '  replicas: 2'] }),
  find(service) {
    const changes = jobPaths(service).flatMap((path) => differencesAt(service.object, path));
    return changes.length === 0 ? undefined : {
      subject: service.facts.kind,
      message: `the job ${service.facts.id}-db-sync runs again: ${changesText(changes, service.path.length)}. It changes nothing in a database that is up to date.`,
    };
  },
});

function jobPaths({ path, facts }: KeptService): Path[] {
  return facts === GLANCE_SERVICE ? [[...path, 'nodeSelector']] : facts === CINDER_SERVICE ? [[...path, 'nodeSelector'], [...path, 'cinderAPI', 'networkAttachments']] : [];
}
