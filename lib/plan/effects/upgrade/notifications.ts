import { GLANCE_SERVICE } from '../../../facts/operators/services';
import { isAtLeast } from '../../../facts/release';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { keptGlances } from '../../engine/pairs/services';

const rabbitmq = ['rabbitmq:', '  templates:', '    rabbitmq: {}'];

export const NOTIFICATIONS: Effect = defineEffect(keptGlances, {
  id: 'upgrade/notifications',
  disruption: 'none',
  title: 'Notifications of Glance that stop',
  why: 'From 18.0-fr5 on, the operator of the control plane clears notificationBusInstance, on which the operator of Glance depends to create the bus. The driver becomes noop.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/openstack/glance.go',
  old: glanceExample({ spec: rabbitmq, template: ['notificationBusInstance: rabbitmq'] }),
  bad: glanceExample({ spec: rabbitmq, template: ['notificationBusInstance: rabbitmq'] }),
  good: glanceExample({ spec: rabbitmq }),
  upgrade: { from: '18.0-fr4', to: '18.0-fr5' },
  find({ facts, new: { view, spec } }, { releases: { from, to } }) {
    const isAffected = !isAtLeast(from, '18.0-fr5') && isAtLeast(to, '18.0-fr5');
    const bus = view.template.text('notificationBusInstance') ?? (facts === GLANCE_SERVICE ? spec.text('notificationsBusInstance') : undefined);
    return !isAffected || bus === undefined ? undefined : {
      subject: facts.kind,
      message: 'may send no notifications after the upgrade, although a bus is set.',
      safeWay: 'After the upgrade, look for the driver in [oslo_messaging_notifications] of the pods. Programs that depend on notifications need another way.',
    };
  },
});
