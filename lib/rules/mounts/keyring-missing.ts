import { missingKeyring } from './ceph-keyring';
import { instancesText } from './once-per-place';
import { PodFiles } from './pod-files';
import { clusterOf } from '../../facts/ceph-keyring';
import { DEFAULT_CEPH_CONF } from '../../facts/glance/stores/store-types';
import type { EffectiveConfig } from '../../manifest/effective-config';
import type { InstanceView } from '../../manifest/instance-view';
import type { DataObjects } from '../../manifest/secrets';
import { enabledStores } from '../../manifest/stores';
import { unescapeDollars } from '../../oslo/document/substitution';
import { defineRule } from '../engine/define';
import type { Found } from '../engine/define';
import { typedStores } from '../engine/matches/enabled-config';
import { atOption } from '../engine/places';
import { EQUAL_INSTANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const KEYRING_MISSING: Rule = defineRule(EQUAL_INSTANCES, {
  id: 'mounts/keyring-missing',
  severity: 'error',
  title: 'Missing keyring of an rbd store',
  why: 'For NAME.conf and the user USER, librados reads NAME.client.USER.keyring, NAME.keyring or keyring in /etc/ceph, wherever NAME.conf is. Without one, an rbd store that is the only store prevents Glance from starting; beside other stores, its uploads are refused with 410.',
  source: 'https://docs.ceph.com/en/latest/rados/configuration/auth-config-ref/#keys',
  bad: `
kind: Secret
metadata:
  name: ceph-conf-files
stringData:
  ceph.conf: |
    [global]
    mon_host = 192.168.122.3
---
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
  good: `
kind: Secret
metadata:
  name: ceph-conf-files
stringData:
  ceph.conf: |
    [global]
    mon_host = 192.168.122.3
  ceph.client.openstack.keyring: |
    [client.openstack]
    key = x
---
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
  find: ({ glance: { isPartial, objects }, instances }) => (isPartial ? [] : rbdStores(instances[0].config))
    .flatMap((id) => problemOf(instances, instances[0].config!, id, objects) ?? []),
});

function rbdStores(config: EffectiveConfig | undefined): string[] {
  const enabled = config && enabledStores(config);
  return enabled ? typedStores(enabled).filter(({ type }) => type === 'rbd').map(({ id }) => id) : [];
}

function problemOf(instances: readonly InstanceView[], config: EffectiveConfig, id: string, objects: DataObjects): Found | undefined {
  const conf = config.get(id, 'rbd_store_ceph_conf') ?? DEFAULT_CEPH_CONF;
  const user = config.find(id, 'rbd_store_user');
  const keyring = user && missingKeyring({
    conf, cluster: clusterOf(conf), user: unescapeDollars(user.rawValue), files: PodFiles.of(instances[0].mounts, objects),
  }, 'Add the keyring to the Secret under that name, or set rbd_store_user to the user whose keyring is there.');
  return keyring && { place: atOption(user), message: `the store ${quoted(id)} needs ${keyring.words(`the pods of ${instancesText(instances)}`)}.`, fix: keyring.fix };
}
