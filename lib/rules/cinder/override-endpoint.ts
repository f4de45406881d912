import { cinderFragment } from './fragments';
import { defineRule } from '../engine/define';
import { unknownEndpoints } from '../engine/matches/endpoint-overrides';
import { CINDERS } from '../engine/queries';
import type { Rule } from '../engine/rule';

const override = (endpoint: string) => cinderFragment(['cinderAPI:', '  override:', '    service:', `      ${endpoint}: {}`]);

export const CINDER_OVERRIDE_ENDPOINT: Rule = defineRule(CINDERS, {
  id: 'cinder/override-endpoint',
  severity: 'error',
  title: 'Override of an unknown service of the API of Cinder',
  why: 'The API of Cinder has the services internal and public. The operator rejects an override of any other service.',
  source: 'https://github.com/openstack-k8s-operators/cinder-operator/blob/main/api/v1beta1/cinder_webhook.go',
  bad: override('admin'),
  good: override('internal'),
  find: ({ template }) => unknownEndpoints(template.child('cinderAPI'), 'cinderAPI'),
});
