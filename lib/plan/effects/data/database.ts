import { quoted } from '../../../rules/engine/words';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { keptServices } from '../../engine/pairs/services';

const databases = ['galera:', '  templates:', '    openstack: {}', '    other: {}'];

export const DATABASE: Effect = defineEffect(keptServices, {
  id: 'data/database',
  disruption: 'data',
  title: 'Another database',
  why: 'The operator creates an empty database in the other Galera cluster, and moves no data. The records of images and volumes stay behind.',
  source: 'https://github.com/openstack-k8s-operators/mariadb-operator/blob/main/api/v1beta1/mariadbdatabase_funcs.go',
  old: glanceExample({ spec: databases, template: ['databaseInstance: openstack'] }),
  bad: glanceExample({ spec: databases, template: ['databaseInstance: other'] }),
  good: glanceExample({ spec: databases, template: ['databaseInstance: openstack', 'databaseAccount: glance-2'] }),
  find({ facts, object, path, old, new: later }) {
    const [before, after] = [old, later].map(({ view }) => view.template.text('databaseInstance') ?? DEFAULT_DATABASE);
    return before === after ? undefined : {
      subject: facts.kind,
      message: `databaseInstance changes from ${quoted(before)} to ${quoted(after)}: the service starts with an empty database.`,
      safeWay: 'Dump the database of the service, restore it in the other cluster while the service is stopped, then change databaseInstance.',
      explains: [{ object, path: [...path, 'databaseInstance'] }],
    };
  },
});

/** The Galera cluster of a service that names none. */
const DEFAULT_DATABASE = 'openstack';
