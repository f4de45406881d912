import { allExtraVols } from './extra-vols';
import type { Fields } from '../../manifest/fields';
import { atField } from '../engine/places';
import type { RawFinding, Rule } from '../engine/rule';

export const SECRET_NAME: Rule = {
  id: 'mounts/secret-name',
  severity: 'error',
  title: 'name for secretName, or the other way round',
  why: 'In a volume a Secret is named by secretName, and in a source of a projected volume by name. The other one is dropped, and the pod waits for a Secret without a name.',
  source: 'https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/volume/',
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
        secret:
          name: ceph-conf-files
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
  * check({ view }) {
    for (const volume of allExtraVols(view).flatMap(({ volumes }) => volumes)) {
      yield* misnamed(volume, 'name', 'secretName', 'a volume');
      yield* volume.list('projected', 'sources').flatMap((source) => misnamed(source, 'secretName', 'name', 'a source of a projected volume'));
    }
  },
};

function misnamed(holder: Fields, wrong: string, right: string, where: string): RawFinding[] {
  return !holder.child('secret').has(wrong) ? [] : [{
    place: atField(holder, 'secret', wrong),
    message: `secret.${wrong} is no field of ${where}: it is dropped.`,
    fix: `Write secret.${right}.`,
  }];
}
