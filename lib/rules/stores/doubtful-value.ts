import { STORE_DOUBTS } from '../../facts/glance/stores/store-doubts';
import { storesFragment } from '../engine/fragments';
import { wrongStoreValues } from '../engine/matches/wrong-values';
import type { Rule } from '../engine/rule';
import { valueRule } from '../engine/value-rule';

export const DOUBTFUL_STORE_VALUE: Rule = valueRule(wrongStoreValues(STORE_DOUBTS), {
  id: 'stores/doubtful-value',
  severity: 'warning',
  title: 'Value with which a store works, but not as it seems',
  why: 'The driver accepts the value without a message, but does something else than the value seems to say.',
  source: 'https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers',
  supersedes: ['text/deprecated-option'],
  bad: storesFragment({ enabled: 'ceph:rbd', sections: ['[ceph]', 'rbd_store_user = openstack', 'rbd_store_chunk_size = 12'] }),
  good: storesFragment({ enabled: 'ceph:rbd', sections: ['[ceph]', 'rbd_store_user = openstack', 'rbd_store_chunk_size = 16'] }),
});
