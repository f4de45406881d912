import { quoted } from '../../../rules/engine/words';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { FILE_TEXT, glanceExample } from '../../engine/examples';
import { keptInstances } from '../../engine/pairs/services';

export const LAYOUT: Effect = defineEffect(keptInstances, {
  id: 'refused/layout',
  disruption: 'refused',
  title: 'Another layout of an API instance',
  why: 'The layout of an API instance cannot change. The webhook rejects the whole control plane.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go',
  old: glanceExample({ text: FILE_TEXT, instance: ['type: single'] }),
  bad: glanceExample({ text: FILE_TEXT, instance: ['type: edge'] }),
  good: glanceExample({ text: FILE_TEXT, instance: ['type: single', 'replicas: 2'] }),
  find: ({ subject, name, path, service, old, new: later }) => (old.layout === later.layout ? undefined : {
    subject,
    message: `the layout changes from ${quoted(old.layout)} to ${quoted(later.layout)}, which the operator rejects.`,
    safeWay: `Keep the layout, and add an API instance with the layout ${quoted(later.layout)} and another name. When it is ready, name it in keystoneEndpoint, then remove ${quoted(name)}.`,
    explains: [{ object: service.object, path: [...path, 'type'] }],
  }),
});
