import { DOUBTFUL_VALUES } from '../../facts/glance/doubtful-values';
import { glanceFragment } from '../engine/fragments';
import { wrongValues } from '../engine/matches/wrong-values';
import type { Rule } from '../engine/rule';
import { valueRule } from '../engine/value-rule';

export const DOUBTFUL_VALUE: Rule = valueRule(wrongValues(DOUBTFUL_VALUES), {
  id: 'text/doubtful-value',
  severity: 'warning',
  title: 'Value with which Glance works, but not as it seems',
  why: 'Glance accepts the value without a message, but does something else than the value seems to say.',
  source: 'https://docs.openstack.org/glance/latest/configuration/glance_api.html',
  bad: glanceFragment({ text: ['[cors]', 'allowed_origin = https://horizon.example.com/'] }),
  good: glanceFragment({ text: ['[cors]', 'allowed_origin = https://horizon.example.com'] }),
});
