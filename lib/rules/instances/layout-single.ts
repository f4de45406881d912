import type { LayoutVerdict } from '../../facts/glance/layouts';
import { objectAt } from '../../json';
import type { InstanceView } from '../../manifest/instance-view';
import { defineRule } from '../engine/define';
import { swiftFragment } from '../engine/fragments';
import { INSTANCE_LAYOUTS } from '../engine/matches/instance-layouts';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const LAYOUT_SINGLE: Rule = defineRule(INSTANCE_LAYOUTS, {
  id: 'instances/layout-single',
  severity: 'error',
  title: 'Layout single with a store other than file',
  why: 'The layout single supports only file stores. Up to 18.0-fr5 the webhook rejects other stores. Since 18.0-fr6 the controller deploys the instance only if its single store is a file store; otherwise no later API instance is deployed either. On main the location API lifts this, but it is off.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go',
  bad: swiftFragment({
    template: ['glanceAPIs:', '  default:', '    type: single'],
  }),
  good: swiftFragment({
    template: ['glanceAPIs:', '  default: {}'],
  }),
  find: ({ instance, types, verdict }) => (!REJECTED.includes(verdict) || hasLocationApi(instance) ? undefined : {
    message: messageOf(instance, types, verdict),
    fix: types.includes('file')
      ? 'Enable only one file store in this API instance, and the other stores in a separate API instance with type: split.'
      : 'The layout of an existing instance cannot change: add an API instance with type: split for the store, and name it in keystoneEndpoint. For a new instance, set type: split.',
  }),
});

const REJECTED: readonly LayoutVerdict[] = ['single-without-files', 'single-without-one-file-store'];

function messageOf({ name }: InstanceView, types: readonly string[], verdict: LayoutVerdict): string {
  const stores = `the API instance ${quoted(name)} has the layout single, but stores of type ${listed([...new Set(types)], 'and')}`;
  return verdict === 'single-without-files' ? `${stores}, which the operator rejects.` : `${stores}. The operator deploys it only with one store, of type file.`;
}

/** Whether an annotation switches on the location API. openstack-operator overwrites it, so it counts only on a `Glance` object. */
function hasLocationApi({ fields: { document } }: InstanceView): boolean {
  return document.kind === 'Glance' && objectAt(document.object, 'metadata', 'annotations')?.[LOCATION_API] === 'true';
}

const LOCATION_API = 'glance.openstack.org/location-api';
