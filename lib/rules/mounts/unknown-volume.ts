import { allExtraVols } from './extra-vols';
import type { ExtraVolView } from '../../manifest/extra-mount-view';
import { atField } from '../engine/places';
import type { RawFinding, Rule } from '../engine/rule';
import { didYouMean, listed, quoted } from '../engine/words';

export const UNKNOWN_VOLUME: Rule = {
  id: 'mounts/unknown-volume',
  severity: 'error',
  title: 'A mount that names no volume, or one of two',
  why: 'The API server takes it; Kubernetes refuses the pod.',
  source: 'https://kubernetes.io/docs/concepts/storage/volumes/',
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
        secret:
          secretName: ceph-conf-files
      mounts:
      - name: cehp
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
  * check({ view }) {
    for (const extraVol of allExtraVols(view)) {
      yield* unknown(extraVol);
      yield* twice(extraVol);
    }
  },
};

function unknown({ volumes, mounts }: ExtraVolView): RawFinding[] {
  const known = volumes.flatMap((volume) => volume.text('name') ?? []);
  return mounts.filter((mount) => mount.text('name') !== undefined && !known.includes(mount.text('name')!)).map((mount) => ({
    place: atField(mount, 'name'),
    message: `the mount names the volume ${quoted(mount.text('name')!)}, which is not among the volumes beside it.`,
    fix: didYouMean(mount.text('name')!, known, known.length === 0 ? 'Add the volume.' : `Use ${listed(known)}, or add the volume.`),
  }));
}

function twice({ volumes }: ExtraVolView): RawFinding[] {
  return volumes.filter((volume, index) => volumes.slice(0, index).some((other) => other.has('name') && other.get('name') === volume.get('name'))).map((volume) => ({
    place: atField(volume, 'name'),
    message: `two volumes are called ${quoted(String(volume.get('name')))}.`,
    fix: 'Give each volume a name of its own.',
  }));
}
