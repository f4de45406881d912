import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { CEPH_TEXT, glanceExample } from '../../engine/examples';
import { textOf } from '../../engine/pairs/configs';
import { keptGlanceComponents } from '../../engine/pairs/services';
import { optionChanges, optionChangesText } from '../../engine/shown';

export const TEXT: Effect = defineEffect(keptGlanceComponents, {
  id: 'pods/text',
  disruption: 'restart',
  title: 'Another configuration text of an API instance',
  why: 'The pods carry a hash of the configuration. Any other byte of it, a comment too, replaces the pods one by one.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glanceapi_controller.go',
  old: glanceExample(),
  bad: glanceExample({ text: [...CEPH_TEXT, 'rbd_store_chunk_size = 16'] }),
  good: glanceExample({ instance: ['type: split', 'replicas: 2'] }),
  find({ subject, path, service, old, new: later }) {
    const changes = optionChanges(old.config, later.config);
    return textOf(old, service.old) === textOf(later, service.new) ? undefined : {
      subject,
      message: `restarts: ${changes.length === 0 ? 'comments or blank lines of its configuration change' : optionChangesText(changes)}.`,
      explains: [service.path, path].map((owner) => ({ object: service.object, path: [...owner, 'customServiceConfig'] })),
    };
  },
});
