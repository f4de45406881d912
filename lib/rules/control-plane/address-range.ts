import { ADDRESS_POOL_KIND, addressRange } from '../../facts/kubernetes/metallb';
import { isTemplate } from '../../facts/operators/template-variables';
import { Fields } from '../../manifest/fields';
import { defineRule } from '../engine/define';
import { poolFragment } from '../engine/fragments';
import { atField } from '../engine/places';
import { objectsOf } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const ADDRESS_RANGE: Rule = defineRule(objectsOf(ADDRESS_POOL_KIND), {
  id: 'control-plane/address-range',
  severity: 'error',
  title: 'Element of an address pool that is not a network or a range',
  why: 'MetalLB refuses the pool: its load balancers stay without addresses.',
  source: 'https://github.com/metallb/metallb/blob/main/internal/config/config.go',
  bad: poolFragment(['172.17.0.80']),
  good: poolFragment(['172.17.0.80/32']),
  find(document) {
    const spec = Fields.at(document, ['spec']);
    const addresses = spec.get('addresses');
    return Array.isArray(addresses) ? addresses.flatMap((address: unknown, index) => (typeof address !== 'string' || isTemplate(address) || addressRange(address) !== undefined ? [] : [{
      place: atField(spec, 'addresses', index),
      message: `addresses has ${quoted(address)}, which is neither a network nor a range of addresses.`,
      fix: 'Write a network such as 172.17.0.0/24, or a range such as 172.17.0.80-172.17.0.90.',
    }])) : [];
  },
});
