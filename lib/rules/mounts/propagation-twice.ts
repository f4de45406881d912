import { podsOf } from './pods';
import { EVERY_POD } from '../../facts/services';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { listed } from '../engine/words';

export const PROPAGATION_TWICE: Rule = {
  id: 'mounts/propagation-twice',
  severity: 'error',
  title: 'A propagation that reaches one pod twice',
  why: 'The operator mounts the volumes once for each name that matches: Kubernetes refuses the pod, for its mount paths are not unique.',
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
  * check({ view }) {
    for (const { owner, names, mounts } of podsOf(view)) {
      for (const extraVol of new Set(mounts.map((mount) => mount.extraVol))) {
        const matching = extraVol.propagation.filter((name) => name === EVERY_POD || names.includes(name));
        if (matching.length > 1) {
          yield {
            place: atField(extraVol.fields, 'propagation'),
            message: `propagation names ${listed(matching, 'and')}, which all reach the pods of ${owner}: the volumes are mounted there ${matching.length} times.`,
            fix: `Keep one of them, such as ${matching[0]}.`,
          };
        }
      }
    }
  },
};
