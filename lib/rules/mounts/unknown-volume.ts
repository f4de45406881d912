import { plainText } from '../../facts/text/quoting';
import type { ExtraVolView } from '../../manifest/extra-mount-view';
import type { Found } from '../engine/define';
import { defineRule } from '../engine/define';
import { nearestFix, replaceField } from '../engine/edit';
import { atField } from '../engine/places';
import { EXTRA_VOLS } from '../engine/queries';
import { repeated } from '../engine/repeated';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const UNKNOWN_VOLUME: Rule = defineRule(EXTRA_VOLS, {
  id: 'mounts/unknown-volume',
  severity: 'error',
  title: 'Mount of a volume that does not exist, or of one of two',
  why: 'The API server accepts it; Kubernetes refuses the pod.',
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
  find: (extraVol) => [...unknown(extraVol), ...duplicates(extraVol)],
});

function unknown({ volumes, mounts }: ExtraVolView): Found[] {
  const known = [...new Set(volumes.flatMap((volume) => volume.text('name') ?? []))];
  const names = new Set(known);
  return mounts.flatMap((mount) => {
    const name = mount.text('name');
    return name === undefined || names.has(name) ? [] : [{
      place: atField(mount, 'name'),
      message: `the mount names the volume ${quoted(name)}, which is not among the volumes beside it.`,
      ...nearestFix(name, known, known.length === 0 ? 'Add the volume.' : `Use ${listed(known)}, or add the volume.`, replaceField),
    }];
  });
}

function duplicates({ volumes }: ExtraVolView): Found[] {
  return repeated(volumes.filter((volume) => volume.has('name')), (volume) => volume.get('name')).map((volume) => ({
    place: atField(volume, 'name'),
    message: `two volumes have the name ${quoted(plainText(volume.get('name')))}.`,
    fix: 'Give each volume a name of its own.',
  }));
}
