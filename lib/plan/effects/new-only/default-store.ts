import { OPERATOR_DEFAULT_STORE } from '../../../facts/glance/stores/store-types';
import type { EffectiveConfig } from '../../../manifest/effective-config';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { storeLists } from '../../engine/pairs/stores';
import { optionText } from '../../engine/shown';

const text = (store: string, ...more: string[]): string[] => [
  '[DEFAULT]', 'enabled_backends = ceph:rbd,fast:rbd', '[glance_store]', `default_backend = ${store}`, '[ceph]', 'rbd_store_user = openstack', ...more, '[fast]', 'rbd_store_user = openstack',
  'rbd_store_pool = fast',
];

export const DEFAULT_STORE: Effect = defineEffect(storeLists, {
  id: 'new-only/default-store',
  disruption: 'none',
  title: 'Another default store',
  why: 'Glance puts an image without a store into the default store. Existing images stay where they are.',
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  old: glanceExample({ text: text('ceph') }),
  bad: glanceExample({ text: text('fast') }),
  good: glanceExample({ text: text('ceph', 'rbd_store_chunk_size = 16') }),
  find({ instance: { subject, old, new: later } }) {
    const [before, after] = [old, later].map(({ config }) => config?.get('glance_store', 'default_backend') ?? OPERATOR_DEFAULT_STORE);
    return before === after ? undefined : {
      subject,
      message: `the default store changes from ${textOf(old.config)} to ${textOf(later.config)}: new images go to ${textOf(later.config)}, existing ones stay.`,
    };
  },
});

function textOf(config: EffectiveConfig | undefined): string {
  return optionText(config, 'glance_store', 'default_backend', OPERATOR_DEFAULT_STORE);
}
