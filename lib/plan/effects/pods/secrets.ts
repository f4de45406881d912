import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { changedSecrets, secretNamesOf } from '../../engine/pairs/configs';
import { keptGlanceComponents } from '../../engine/pairs/services';

export const SECRETS: Effect = defineEffect(keptGlanceComponents, {
  id: 'pods/secrets',
  disruption: 'restart',
  title: 'Another Secret with configuration of an API instance',
  why: 'The operator watches the Secrets of customServiceConfigSecrets, and adds their data to the hash of the configuration.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glanceapi_controller.go',
  old: glanceExample({ template: ['customServiceConfigSecrets: [ceph-options]'], objects: secret('16') }),
  bad: glanceExample({ template: ['customServiceConfigSecrets: [ceph-options]'], objects: secret('32') }),
  good: glanceExample({ template: ['customServiceConfigSecrets: [ceph-options]'], instance: ['type: split', 'replicas: 2'], objects: secret('16') }),
  find({ subject, path, service, old, new: later }, { objects }) {
    const [before, after] = [secretNamesOf(old, service.old), secretNamesOf(later, service.new)];
    const changed = changedSecrets(before.filter((name) => after.includes(name)), service.old, service.new);
    const isSameList = before.join('\0') === after.join('\0');
    return isSameList && changed.length === 0 ? undefined : {
      subject,
      message: `restarts: ${isSameList ? `the data of the Secret ${changed.join(', ')} changes` : `customServiceConfigSecrets changes from [${before.join(', ')}] to [${after.join(', ')}]`}.`,
      explains: [
        ...[service.path, path].map((owner) => ({ object: service.object, path: [...owner, 'customServiceConfigSecrets'] })),
        ...objects.filter((pair) => pair.new?.kind === 'Secret' && changed.includes(pair.new.name)).map((object) => ({ object, path: [] })),
      ],
    };
  },
});

function secret(chunk: string): string[] {
  return ['---', 'kind: Secret', 'apiVersion: v1', 'metadata:', '  name: ceph-options', 'stringData:', '  options.conf: |', '    [ceph]', `    rbd_store_chunk_size = ${chunk}`];
}
