import type { GlanceCase } from '../case';

/** The list of stores, its grammar, and the default store. */
export const STORE_TEXTS: readonly GlanceCase[] = [
  {
    name: 'stores/plain',
    text: '[DEFAULT]\nenabled_backends = ceph:rbd\n[glance_store]\ndefault_backend = ceph\n[ceph]\nrbd_store_user = openstack\n',
  },
];
