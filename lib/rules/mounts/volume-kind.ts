import { allExtraVols } from './extra-vols';
import { RELEASES } from '../../facts/release';
import { schemaFor } from '../../schemas/schema-for';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { listed } from '../engine/words';

export const VOLUME_KIND: Rule = {
  id: 'mounts/volume-kind',
  severity: 'error',
  title: 'A kind of volume that the release does not know',
  why: 'The API server drops it, and the volume has no source: the pod is refused.',
  source: 'https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/storage/storage.go',
  supersedes: ['schema/unknown-field'],
  bad: `
kind: OpenStackControlPlane
spec:
  extraMounts:
  - name: v1
    extraVol:
    - propagation:
      - Glance
      volumes:
      - name: ceph
        glusterfs:
          path: images
          endpoints: gluster
      mounts:
      - name: ceph
        mountPath: /etc/ceph
        readOnly: true
`,
  good: `
kind: OpenStackControlPlane
spec:
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
`,
  * check(context) {
    const known = kindsOf(context.release);
    for (const volume of allExtraVols(context.view).flatMap(({ volumes }) => volumes)) {
      for (const kind of Object.keys(volume.object).filter((name) => !known.includes(name) && isKind(name))) {
        yield {
          place: atField(volume, kind),
          message: `${kind} is no kind of volume that ${context.release} knows here: it is dropped.`,
          fix: `Use ${listed(known.filter((name) => name !== 'name'))}.`,
        };
      }
    }
  },
};

/** Kinds of volumes that Kubernetes has, and the operators never had. */
const OF_KUBERNETES: ReadonlySet<string> = new Set([
  'awsElasticBlockStore', 'azureDisk', 'azureFile', 'cinder', 'ephemeral', 'flexVolume', 'flocker', 'gcePersistentDisk', 'gitRepo', 'glusterfs', 'image',
  'photonPersistentDisk', 'portworxVolume', 'quobyte', 'rbd', 'vsphereVolume',
]);

/** Whether a name is that of a kind of volume, rather than misspelt. */
function isKind(name: string): boolean {
  return OF_KUBERNETES.has(name) || RELEASES.some((release) => kindsOf(release).includes(name));
}

/** The fields of a volume: its name, and its kinds. */
function kindsOf(release: string): readonly string[] {
  const volume = schemaFor(release, 'OpenStackControlPlane')?.at(['spec', 'extraMounts', 0, 'extraVol', 0, 'volumes', 0]);
  return volume?.fieldNames ?? [];
}
