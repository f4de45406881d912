import { neededFiles, type NeededFile } from './needed-files';
import { instancesText } from './once-per-place';
import { PodFiles } from './pod-files';
import type { InstanceView } from '../../manifest/instance-view';
import type { DataObjects } from '../../manifest/secrets';
import { defineRule } from '../engine/define';
import { EQUAL_INSTANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed } from '../engine/words';

export const FILE_MISSING: Rule = defineRule(EQUAL_INSTANCES, {
  id: 'mounts/file-missing',
  severity: 'error',
  title: 'File that a configuration names but no mount provides',
  why: 'A pod has only the files of its image and of its extra mounts. Without its ceph.conf, an rbd store prevents Glance from starting; without its certificates, a store cannot connect.',
  source: 'https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/storage/storage.go',
  bad: `
kind: OpenStackControlPlane
spec:
  secret: osp-secret
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = ceph:rbd
        [glance_store]
        default_backend = ceph
        [ceph]
        rbd_store_ceph_conf = /etc/ceph/ceph.conf
        rbd_store_user = openstack
        rbd_store_pool = images
      glanceAPIs:
        default: {}
`,
  good: `
kind: OpenStackControlPlane
spec:
  secret: osp-secret
  extraMounts:
  - name: v1
    extraVol:
    - propagation:
      - Glance
      volumes:
      - name: ceph
        secret:
          secretName: ceph-conf-files
      mounts:
      - name: ceph
        mountPath: /etc/ceph
        readOnly: true
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = ceph:rbd
        [glance_store]
        default_backend = ceph
        [ceph]
        rbd_store_ceph_conf = /etc/ceph/ceph.conf
        rbd_store_user = openstack
        rbd_store_pool = images
      glanceAPIs:
        default: {}
`,
  find: ({ glance: { isPartial, objects }, instances }) => (isPartial ? [] : neededFiles(instances[0]))
    .filter(({ path }) => !PodFiles.of(instances[0].mounts, objects).has(path))
    .map((file) => ({ place: file.place, message: messageOf(file, instances), fix: fixOf(file, instances[0], objects) })),
});

function messageOf({ option, owner, path }: NeededFile, instances: readonly InstanceView[]): string {
  return `${option} of ${owner} is ${path}, but no extra mount that reaches ${instancesText(instances)} provides it.`;
}

/** Names the mounted files, because the file is often there under another name. */
function fixOf({ path }: NeededFile, { mounts }: InstanceView, objects: DataObjects): string {
  const directory = path.slice(0, path.lastIndexOf('/')) || '/';
  const files = PodFiles.of(mounts, objects).namesIn(directory);
  return files.length === 0 ? `Mount a Secret with the file at ${directory}, with a propagation that reaches the instance.`
    : `Mounted at ${directory}: ${listed(files, 'and')}. Add the file to the mounted Secret, or name one of those.`;
}
