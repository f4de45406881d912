import { quoted } from '../../../rules/engine/words';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { keptGlances, type ServiceSide } from '../../engine/pairs/services';

const two = (endpoint: string): string => `${glanceExample({ template: [`keystoneEndpoint: ${endpoint}`] })}        central:\n          type: split\n`;

export const KEYSTONE_ENDPOINT: Effect = defineEffect(keptGlances, {
  id: 'endpoints/keystone-endpoint',
  disruption: 'outage',
  title: 'Another API instance in the catalog of keystone',
  why: 'The operator deletes the endpoints of the former instance and creates those of the new one. Both instances restart, and for a while the catalog has no image service.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glanceapi_controller.go',
  old: two('default'),
  bad: two('central'),
  good: two('default').replace('keystoneEndpoint', 'apiTimeout: 120\n      keystoneEndpoint'),
  find({ object, path, old, new: later }) {
    const [before, after] = [endpointOf(old), endpointOf(later)];
    return before === after || before === undefined || after === undefined ? undefined : {
      subject: 'Glance',
      message: `keystoneEndpoint changes from ${quoted(before)} to ${quoted(after)}: the URL of the image service in the catalog changes, both instances restart, and for a while the catalog has no URL.`,
      safeWay: `Make sure that ${quoted(after)} is ready and has every store before you change keystoneEndpoint, and change nothing else in the same step. Services that cache the catalog need a restart.`,
      explains: [{ object, path: [...path, 'keystoneEndpoint'] }],
    };
  },
});

/** The instance in the catalog: the webhook fills in the only one. */
function endpointOf({ view }: ServiceSide): string | undefined {
  const names = view.components.map(({ name }) => name);
  return view.template.text('keystoneEndpoint') ?? (names.length === 1 ? names[0] : undefined);
}
