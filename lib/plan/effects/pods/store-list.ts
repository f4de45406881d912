import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { CEPH_TEXT, glanceExample } from '../../engine/examples';
import { listText, operatorStoresOf } from '../../engine/pairs/configs';
import { keptGlanceComponents } from '../../engine/pairs/services';
import { NEW_INSTANCE } from '../../engine/safe-ways';

export const STORE_LIST: Effect = defineEffect(keptGlanceComponents, {
  id: 'pods/store-list',
  disruption: 'outage',
  title: 'Another list of stores',
  why: 'The operator deletes the StatefulSet of an API instance and creates it again when enabled_backends changes, even in its order. All replicas are away at once.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glanceapi_controller.go',
  old: glanceExample(),
  bad: glanceExample({ text: ['[DEFAULT]', 'enabled_backends = ceph:rbd,web:http', ...CEPH_TEXT.slice(2)] }),
  good: glanceExample({ text: [...CEPH_TEXT, 'rbd_store_chunk_size = 16'] }),
  find({ subject, service, old, new: later }) {
    const [before, after] = [listText(operatorStoresOf(old, service.old)), listText(operatorStoresOf(later, service.new))];
    return before === after ? undefined : {
      subject,
      message: `is re-created: enabled_backends changes from ${before} to ${after}. All its pods are away until the new ones are ready.`,
      safeWay: NEW_INSTANCE,
    };
  },
});
