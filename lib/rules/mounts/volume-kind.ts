import { VOLUMES_OF_KUBERNETES_ONLY } from '../../facts/kubernetes/volumes';
import { RELEASES } from '../../facts/release';
import { schemaFor } from '../../schemas/schema-for';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { VOLUMES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed } from '../engine/words';

export const VOLUME_KIND: Rule = defineRule(VOLUMES, {
  id: 'mounts/volume-kind',
  severity: 'error',
  title: 'Kind of volume that the release does not know',
  why: 'The API server drops it, so the volume has no source: the pod is refused.',
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
  find({ fields }, { release }) {
    const known = kindsOf(release);
    return Object.keys(fields.object).filter((kind) => !known.includes(kind) && isKind(kind)).map((kind) => ({
      place: atField(fields, kind),
      message: `${kind} is not a kind of volume that ${release} knows here: it is dropped.`,
      fix: `Use ${listed(known.filter((name) => name !== 'name'))}.`,
    }));
  },
});

/** Whether a name is a kind of volume, and not a misspelling. */
function isKind(name: string): boolean {
  return VOLUMES_OF_KUBERNETES_ONLY.has(name) || RELEASES.some((release) => kindsOf(release).includes(name));
}

/** The fields of a volume: its name, and its kinds. */
function kindsOf(release: string): readonly string[] {
  const volume = schemaFor(release, 'OpenStackControlPlane')?.at(['spec', 'extraMounts', 0, 'extraVol', 0, 'volumes', 0]);
  return volume?.fieldNames ?? [];
}
