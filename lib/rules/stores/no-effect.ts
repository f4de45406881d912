import { STORE_INEFFECTIVE } from '../../facts/glance/stores/store-doubts';
import { storesFragment } from '../engine/fragments';
import { wrongStoreValues } from '../engine/matches/wrong-values';
import type { Rule } from '../engine/rule';
import { valueRule } from '../engine/value-rule';

const CONFIGURED = ['[images]', 'swift_store_config_file = /etc/pki/swift.conf', 'default_swift_reference = ref1'];

export const STORE_NO_EFFECT: Rule = valueRule(wrongStoreValues(STORE_INEFFECTIVE), {
  id: 'stores/no-effect',
  severity: 'warning',
  title: 'Option of a store that its driver does not read',
  why: 'Another option, or the release, leaves the option without effect. Nothing is logged, and even a wrong value is not noticed.',
  source: 'https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers',
  supersedes: ['text/value', 'text/deprecated-option', 'stores/swift-user'],
  bad: storesFragment({ enabled: 'images:swift', sections: [...CONFIGURED, 'swift_store_user = service:glance'] }),
  good: storesFragment({ enabled: 'images:swift', sections: CONFIGURED }),
});
