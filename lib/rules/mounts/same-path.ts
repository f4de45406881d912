import { oncePerPlace } from './once-per-place';
import { plainText } from '../../facts/text/quoting';
import type { PodMount } from '../../manifest/extra-mount-view';
import { defineRule } from '../engine/define';
import type { Pods } from '../engine/matches/pods';
import { atField } from '../engine/places';
import { INPUT } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const SAME_PATH: Rule = defineRule(INPUT, {
  id: 'mounts/same-path',
  severity: 'error',
  title: 'Two mounts at one path of a pod',
  why: 'Kubernetes refuses the pod: a mount path must be unique.',
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
      - name: more
        secret:
          secretName: more-files
      mounts:
      - name: ceph
        mountPath: /etc/ceph
        readOnly: true
      - name: more
        mountPath: /etc/ceph/
  glance:
    template:
      glanceAPIs:
        default:
          type: edge
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
      - name: more
        secret:
          secretName: more-files
      mounts:
      - name: ceph
        mountPath: /etc/ceph
        readOnly: true
      - name: more
        mountPath: /etc/more
  glance:
    template:
      glanceAPIs:
        default:
          type: edge
`,
  find: (view) => oncePerPlace(view, clashes).map(({ found: { mount, other }, owners }) => ({
    place: atField(mount.fields, 'mountPath'),
    message: `the volumes ${quoted(plainText(other.fields.get('name')))} and ${quoted(plainText(mount.fields.get('name')))} `
      + `are both mounted at ${mount.mountPath} in the pods of ${owners}.`,
    fix: 'Mount one of them elsewhere, or combine both in one volume of type projected.',
  })),
});

/** A mount, and an earlier one at the same path. */
interface Clash {
  readonly mount: PodMount;
  readonly other: PodMount;
}

function clashes({ mounts }: Pods): Array<[PodMount['fields'], Clash]> {
  const byPath = new Map<string, PodMount>();
  return mounts.flatMap((mount): Array<[PodMount['fields'], Clash]> => {
    const other = byPath.get(mount.mountPath);
    byPath.set(mount.mountPath, other ?? mount);
    return other === undefined ? [] : [[mount.fields, { mount, other }]];
  });
}
