import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { PODS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const SAME_PATH: Rule = defineRule(PODS, {
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
  find: ({ owner, mounts }) => mounts.flatMap((mount, index) => {
    const other = mounts.slice(0, index).find((earlier) => earlier.mountPath === mount.mountPath);
    return other === undefined ? [] : [{
      place: atField(mount.fields, 'mountPath'),
      message: `the volumes ${quoted(String(other.fields.get('name')))} and ${quoted(String(mount.fields.get('name')))} `
        + `are both mounted at ${mount.mountPath} in the pods of ${owner}.`,
      fix: 'Mount one of them elsewhere, or combine both in one volume of type projected.',
    }];
  }),
});
