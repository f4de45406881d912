import { neededFiles, type NeededFile } from './needed-files';
import { filesUnder, isBrought } from './pod-files';
import type { InstanceView } from '../../manifest/instance-view';
import type { DataObjects } from '../../manifest/secrets';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const FILE_MISSING: Rule = {
  id: 'mounts/file-missing',
  severity: 'error',
  title: 'A file that a configuration names but no mount brings',
  why: 'The pod has only the files that extra mounts bring into it. Without its ceph.conf an rbd store keeps Glance from starting; without its certificates a store cannot connect.',
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
  * check({ view }) {
    for (const { instances, objects } of view.glances.filter(({ isPartial }) => !isPartial)) {
      for (const instance of instances.filter(({ replicas }) => replicas !== 0)) {
        for (const file of neededFiles(instance).filter(({ path }) => !isBrought(instance.mounts, path, objects))) {
          yield { place: file.place, message: messageOf(file, instance), fix: fixOf(file, instance, objects) };
        }
      }
    }
  },
};

function messageOf({ option, owner, path }: NeededFile, { name }: InstanceView): string {
  return `${option} of ${owner} is ${path}, but no extra mount that reaches the API instance ${quoted(name)} brings it.`;
}

/** Names what is mounted, for the file is often there under another name. */
function fixOf({ path }: NeededFile, { mounts }: InstanceView, objects: DataObjects): string {
  const directory = path.slice(0, path.lastIndexOf('/')) || '/';
  const files = filesUnder(mounts, directory, objects);
  return files.length === 0 ? `Mount a Secret with it at ${directory}, with a propagation that reaches the instance.`
    : `Mounted at ${directory}: ${listed(files, 'and')}. Add the file to what is mounted, or name one of those.`;
}
