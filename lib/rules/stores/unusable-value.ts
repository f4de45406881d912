import { STORE_VALUES } from '../../facts/glance/stores/store-values';
import { storesFragment } from '../engine/fragments';
import { wrongStoreValues } from '../engine/matches/wrong-values';
import type { Rule } from '../engine/rule';
import { valueRule } from '../engine/value-rule';

const CEPH = { enabled: 'ceph:rbd', spec: [] } as const;

export const UNUSABLE_STORE_VALUE: Rule = valueRule(wrongStoreValues(STORE_VALUES), {
  id: 'stores/unusable-value',
  severity: 'error',
  title: 'Value that the driver of a store cannot use',
  why: 'oslo.config accepts the value, but the driver reads it by rules of its own: Glance does not start, or uploads to the store fail.',
  source: 'https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers',
  supersedes: ['text/value'],
  bad: storesFragment({ ...CEPH, sections: ['[ceph]', 'rbd_store_user = openstack', 'rbd_store_chunk_size = 64'] }),
  good: storesFragment({ ...CEPH, sections: ['[ceph]', 'rbd_store_user = openstack', 'rbd_store_chunk_size = 32'] }),
});
