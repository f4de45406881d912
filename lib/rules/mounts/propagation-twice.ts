import { oncePerPlace } from './once-per-place';
import { EVERY_POD } from '../../facts/operators/services';
import type { ExtraVolView } from '../../manifest/extra-mount-view';
import { defineRule } from '../engine/define';
import type { Pods } from '../engine/matches/pods';
import { atField } from '../engine/places';
import { INPUT } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed } from '../engine/words';

export const PROPAGATION_TWICE: Rule = defineRule(INPUT, {
  id: 'mounts/propagation-twice',
  severity: 'error',
  title: 'Propagation that reaches a pod twice',
  why: 'The operator mounts the volumes once for each name that matches. Kubernetes refuses the pod, because its mount paths are not unique.',
  source: 'https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/storage/storage.go',
  bad: `
kind: OpenStackControlPlane
spec:
  extraMounts:
  - name: v1
    extraVol:
    - propagation:
      - Glance
      - default
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
      - default
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
      glanceAPIs:
        default:
          type: edge
`,
  find: (view) => oncePerPlace(view, repeated).map(({ found: { extraVol, matching }, owners }) => ({
    place: atField(extraVol.fields, 'propagation'),
    message: `propagation names ${listed(matching, 'and')}, which all reach the pods of ${owners}: the volumes are mounted there ${matching.length} times.`,
    fix: `Keep one of them, such as ${matching[0]}.`,
  })),
});

/** An entry of extra mounts, and its names that match the same pods. */
interface Repeated {
  readonly extraVol: ExtraVolView;
  readonly matching: readonly string[];
}

function repeated({ names, mounts }: Pods): Array<[string, Repeated]> {
  return [...new Set(mounts.map((mount) => mount.extraVol))].flatMap((extraVol): Array<[string, Repeated]> => {
    const matching = extraVol.propagation.filter((name) => name === EVERY_POD || names.includes(name));
    return matching.length <= 1 ? [] : [[keyOf(extraVol, matching), { extraVol, matching }]];
  });
}

function keyOf({ fields: { document, path } }: ExtraVolView, matching: readonly string[]): string {
  return JSON.stringify([document.file, document.index, path, matching]);
}
