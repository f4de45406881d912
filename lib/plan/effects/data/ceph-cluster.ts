import { DEFAULT_CEPH_CONF } from '../../../facts/glance/stores/store-types';
import type { EffectiveConfig } from '../../../manifest/effective-config';
import { filesIn } from '../../../manifest/extra-mount-view';
import type { InstanceView } from '../../../manifest/instance-view';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import type { ServiceSide } from '../../engine/pairs/services';
import { keptStores } from '../../engine/pairs/stores';

const FSID = 'b1e1c7a2-3c4d-4e5f-8a9b-0c1d2e3f4a5b';

const cluster = (fsid: string, ...more: string[]): string => glanceExample({
  spec: [
    'extraMounts:', '- extraVol:', '  - propagation: [GlanceAPI]', '    volumes:', '    - name: ceph', '      secret:', '        secretName: ceph-conf-files',
    '    mounts:', '    - name: ceph', '      mountPath: /etc/ceph',
  ],
  objects: [
    '---', 'apiVersion: v1', 'kind: Secret', 'metadata:', '  name: ceph-conf-files', 'stringData:', '  ceph.client.openstack.keyring: |', '    [client.openstack]',
    '    key = AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==', '  ceph.conf: |', '    [global]', `    fsid = ${fsid}`, '    mon_host = 172.18.0.10', ...more,
  ],
});

export const CEPH_CLUSTER: Effect = defineEffect(keptStores, {
  id: 'data/ceph-cluster',
  disruption: 'data',
  title: 'Another Ceph cluster behind a store',
  why: 'The URL of an image has the FSID of its cluster. The new cluster does not have the image.',
  source: 'https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers/rbd.py',
  old: cluster(FSID),
  bad: cluster(FSID.replace('b1e1', 'b2e2')),
  good: cluster(FSID, '    rados_osd_op_timeout = 30'),
  find({ instance, store, old, new: later }) {
    const [before, after] = [fsidOf(store.id, old, instance.old, instance.service.old), fsidOf(store.id, later, instance.new, instance.service.new)];
    return store.type !== 'rbd' || before === undefined || after === undefined || before === after ? undefined : {
      subject: instance.subject,
      message: `the store ${store.shownId} is in another Ceph cluster: the FSID in its configuration file changes.`,
      safeWay: 'Mount the files of both clusters, add the new one as a store of its own, copy the images with the import method copy-image, then remove the old store.',
    };
  },
});

/** The FSID in the file of a store, if the input contains the file. */
function fsidOf(id: string, config: EffectiveConfig | undefined, instance: InstanceView, { view }: ServiceSide): string | undefined {
  const path = config?.get(id, 'rbd_store_ceph_conf') ?? DEFAULT_CEPH_CONF;
  const mount = instance.mounts.find(({ mountPath, fields }) => (fields.text('subPath') === undefined ? path.startsWith(`${mountPath}/`) : path === mountPath));
  const volume = mount?.extraVol.volumeOf(mount.fields);
  const files = volume && filesIn(volume, view.objects);
  const name = mount?.fields.text('subPath') ?? path.slice((mount?.mountPath.length ?? 0) + 1);
  return files?.find((file) => file.path === name)?.text?.match(/^\s*fsid\s*=\s*([\w-]+)/m)?.[1];
}
