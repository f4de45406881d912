import { quoted } from '../../../rules/engine/words';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { storageOf } from '../../engine/pairs/configs';
import { instancePairs } from '../../engine/pairs/services';

export const EXTERNAL_STAYS: Effect = defineEffect(instancePairs, {
  id: 'claims/external-stays',
  disruption: 'none',
  title: 'Size of storage without effect',
  why: 'For a control plane without a storageRequest, the webhook writes external: true, and the API server keeps it. A size that is added later changes nothing while external is true.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go',
  old: glanceExample(),
  bad: glanceExample({ template: ['storage:', '  storageRequest: 10Gi'] }),
  good: glanceExample({ template: ['storage:', '  external: false', '  storageRequest: 10Gi'] }),
  find({ subject, service, old, new: later }) {
    const [before, after] = [old && storageOf(old, service.old), later && storageOf(later, service.new)];
    const isGiven = [service.new.view.template, later?.fields].some((fields) => fields?.get('storage', 'external') !== undefined);
    return before?.isExternal !== true || before.storageRequest !== undefined || after?.storageRequest === undefined || isGiven ? undefined : {
      subject,
      message: `the storageRequest ${quoted(after.storageRequest)} has no effect if the control plane in the cluster has storage.external: true, which the webhook wrote when there was no size.`,
      safeWay: 'Write storage.external: false beside storageRequest.',
      explains: [{ object: service.object, path: [...service.path, 'storage'] }],
    };
  },
});
