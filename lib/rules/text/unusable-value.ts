import { GLANCE_VALUES } from '../../facts/glance/glance-values';
import { glanceFragment } from '../engine/fragments';
import { wrongValues } from '../engine/matches/wrong-values';
import type { Rule } from '../engine/rule';
import { valueRule } from '../engine/value-rule';

export const UNUSABLE_VALUE: Rule = valueRule(wrongValues(GLANCE_VALUES), {
  id: 'text/unusable-value',
  severity: 'error',
  title: 'Value that Glance cannot use',
  why: 'oslo.config accepts the value as text, but Glance reads it by rules of its own: it does not start, or requests fail.',
  source: 'https://docs.openstack.org/glance/latest/configuration/glance_api.html',
  supersedes: ['text/value'],
  bad: glanceFragment({ text: ['[DEFAULT]', 'user_storage_quota = 500 GB'] }),
  good: glanceFragment({ text: ['[DEFAULT]', 'user_storage_quota = 500GB'] }),
});
