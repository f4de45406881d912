import { NEW_IMAGE_OPTIONS } from '../../../facts/glance/stores/store-places';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { CEPH_TEXT, glanceExample } from '../../engine/examples';
import { keptInstances } from '../../engine/pairs/services';
import { optionChanges, optionChangesText } from '../../engine/shown';

export const OPTIONS: Effect = defineEffect(keptInstances, {
  id: 'new-only/options',
  disruption: 'none',
  title: 'Option that only new images follow',
  why: 'Glance reads these options when it writes an image. Images that exist are not written again.',
  source: 'https://docs.openstack.org/glance/latest/configuration/glance_api.html',
  old: glanceExample(),
  bad: glanceExample({ text: [...CEPH_TEXT, 'rbd_store_chunk_size = 16'] }),
  good: glanceExample({ text: [...CEPH_TEXT, 'store_description = central'] }),
  find({ subject, old, new: later }) {
    const changes = optionChanges(old.config, later.config).filter(({ name }) => NEW_IMAGE_OPTIONS.has(name));
    return changes.length === 0 ? undefined : { subject, message: `only new images follow these options: ${optionChangesText(changes)}.` };
  },
});
