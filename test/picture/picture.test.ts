import { readManifests } from '../../lib/manifest/read';
import { pictureOf } from '../../lib/picture/picture';

/** The parts, and the uses as lines of text. */
function drawn(text: string): { parts: string[]; uses: string[] } {
  const { documents, problems } = readManifests([{ file: 'cloud.yaml', text }]);
  expect(problems).toEqual([]);
  const { parts, uses } = pictureOf(documents);
  const name = (key: string): string => parts.find((part) => part.key === key)!.lines[0];
  return {
    parts: parts.map(({ group, lines }) => `${group}: ${lines.join(' | ')}`),
    uses: uses.map(({ from, to, label }) => `${name(from)} -> ${name(to)}${label === '' ? '' : ` (${label})`}`),
  };
}

const CLOUD = `
kind: OpenStackControlPlane
spec:
  extraMounts:
  - extraVol:
    - propagation: [GlanceAPI, CinderVolume]
      volumes:
      - name: ceph
        projected:
          sources:
          - secret:
              name: ceph-a
          - configMap:
              name: ceph-b
      mounts:
      - name: ceph
        mountPath: /etc/ceph
    - propagation: [az1]
      volumes:
      - name: images
        nfs:
          server: nfs.example.org
          path: /images
      - name: claim
        persistentVolumeClaim:
          claimName: cache
      - name: nothing
      mounts:
      - name: images
        mountPath: /var/lib/glance/images
      - name: claim
        mountPath: /cache
      - name: nothing
        mountPath: /nothing
      - name: unknown
        mountPath: /unknown
  glance:
    template:
      keystoneEndpoint: default
      notificationsBus:
        cluster: rabbitmq-notifications
      storage:
        storageRequest: 10Gi
      customServiceConfigSecrets: [s3-keys]
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = ceph:rbd,vol:cinder,odd:toString
        [glance_store]
        default_backend = ceph
        [ceph]
        rbd_store_pool = images
        [vol]
        cinder_store_password = secret-marker
        cinder_volume_type = fast
      glanceAPIs:
        default:
          replicas: 3
        az1:
          type: edge
          customServiceConfigSecrets: [own]
          storage:
            external: true
          customServiceConfig: |
            [DEFAULT]
            debug = true
  cinder:
    template:
      messagingBus:
        cluster: rabbitmq
      cinderVolumes:
        lvm:
          customServiceConfig: |
            [lvm]
            volume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver
        off:
          replicas: 0
      cinderBackups:
        nfs:
          replicas: 2
          customServiceConfig: |
            [DEFAULT]
            backup_driver = cinder.backup.drivers.nfs.NFSBackupDriver
---
kind: MachineConfig
metadata:
  name: 99-worker-iscsid
  labels:
    machineconfiguration.openshift.io/role: worker
`;

test('every kind of part, and what uses it', () => {
  expect(drawn(CLOUD)).toEqual({
    parts: [
      'glance: default | split, 3 pods',
      'glance: users',
      "stores: ceph (rbd) | pool 'images'",
      'stores: vol (cinder)',
      'cinder: volumes of Cinder',
      'stores: odd (toString)',
      'files: Secret ceph-a',
      'files: ConfigMap ceph-b',
      'files: Secret s3-keys',
      'claims: 10Gi for each pod of default',
      'buses: rabbitmq-notifications',
      'glance: az1 | edge, 1 pod',
      'files: NFS nfs.example.org:/images',
      'files: PersistentVolumeClaim cache',
      'files: Secret own',
      'cinder: back-end lvm | LVMVolumeDriver',
      'cinder: backups nfs | NFSBackupDriver | 2 pods',
      'buses: rabbitmq',
      'nodes: nodes with the role worker',
      'nodes: MachineConfig 99-worker-iscsid',
    ],
    uses: [
      'users -> default',
      'default -> ceph (rbd) (default)',
      'default -> vol (cinder)',
      'vol (cinder) -> volumes of Cinder',
      'default -> odd (toString)',
      'default -> Secret ceph-a (/etc/ceph)',
      'default -> ConfigMap ceph-b (/etc/ceph)',
      'default -> Secret s3-keys (configuration)',
      'default -> 10Gi for each pod of default (/var/lib/glance)',
      'default -> rabbitmq-notifications (notifications)',
      'az1 -> Secret ceph-a (/etc/ceph)',
      'az1 -> ConfigMap ceph-b (/etc/ceph)',
      'az1 -> NFS nfs.example.org:/images (/var/lib/glance/images)',
      'az1 -> PersistentVolumeClaim cache (/cache)',
      'az1 -> Secret own (configuration)',
      'az1 -> rabbitmq-notifications (notifications)',
      'volumes of Cinder -> back-end lvm',
      'back-end lvm -> Secret ceph-a (/etc/ceph)',
      'back-end lvm -> ConfigMap ceph-b (/etc/ceph)',
      'volumes of Cinder -> rabbitmq (messages)',
      'MachineConfig 99-worker-iscsid -> nodes with the role worker (reboots)',
    ],
  });
});

test('users reach the only instance', () => {
  expect(drawn('kind: OpenStackControlPlane\nspec:\n  glance:\n    template:\n      glanceAPIs:\n        one: {}\n').uses).toEqual(['users -> one']);
});

test('a value from a Secret is not drawn', () => {
  const secret = 'kind: Secret\nmetadata:\n  name: keys\nstringData:\n  a.conf: |\n    [s3]\n    s3_store_bucket = hidden-bucket\n---\n';
  const { parts } = drawn(`${secret}kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfigSecrets: [keys]
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = s3:s3
      glanceAPIs:
        default: {}
`);
  expect(parts).toContain('stores: s3 (s3)');
  expect(parts.join()).not.toContain('hidden-bucket');
});

test('nothing of other objects', () => {
  expect(drawn('kind: ConfigMap\nmetadata:\n  name: a\n')).toEqual({ parts: [], uses: [] });
});
