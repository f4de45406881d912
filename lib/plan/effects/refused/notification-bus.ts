import { since } from '../../../facts/release';
import { quoted } from '../../../rules/engine/words';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { keptGlances } from '../../engine/pairs/services';

export const NOTIFICATION_BUS: Effect = defineEffect(keptGlances, {
  id: 'refused/notification-bus',
  disruption: 'refused',
  title: 'Another value of the deprecated field notificationBusInstance',
  why: 'The webhook rejects a new value of the deprecated field. It accepts notificationsBus.cluster.',
  source: 'https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/common/webhook/deprecated.go',
  releases: since('18.0-fr5'),
  old: glanceExample({ template: ['notificationBusInstance: rabbitmq'], spec: ['rabbitmq:', '  templates:', '    rabbitmq: {}', '    other: {}'] }),
  bad: glanceExample({ template: ['notificationBusInstance: other'], spec: ['rabbitmq:', '  templates:', '    rabbitmq: {}', '    other: {}'] }),
  good: glanceExample({ template: ['notificationsBus:', '  cluster: other'], spec: ['rabbitmq:', '  templates:', '    rabbitmq: {}', '    other: {}'] }),
  find({ object, path, old, new: later }) {
    const [before, after] = [old, later].map(({ view }) => view.template.text('notificationBusInstance'));
    return before === after || before === undefined || after === undefined ? undefined : {
      subject: 'Glance',
      message: `notificationBusInstance changes from ${quoted(before)} to ${quoted(after)}, which the operator rejects.`,
      safeWay: `Remove notificationBusInstance, and write notificationsBus: { cluster: ${after} }.`,
      explains: [{ object, path: [...path, 'notificationBusInstance'] }],
    };
  },
});
