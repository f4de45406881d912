import { allExtraVols } from './extra-vols';
import type { Fields } from '../../manifest/fields';
import { dataOf, type DataKind, type DataObjects } from '../../manifest/secrets';
import { atField } from '../engine/places';
import type { RawFinding, Rule } from '../engine/rule';
import { didYouMean, listed, quoted } from '../engine/words';

export const MISSING_KEY: Rule = {
  id: 'mounts/missing-key',
  severity: 'error',
  title: 'A key that the Secret or ConfigMap in the same input lacks',
  why: 'The volume cannot be set up: the pod waits for the key without an end.',
  source: 'https://kubernetes.io/docs/concepts/storage/volumes/#secret',
  bad: `
kind: Secret
metadata:
  name: ceph-conf-files
stringData:
  ceph.conf: |
    [global]
    mon_host = 192.168.122.3
---
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
          items:
          - key: ceph.cnf
            path: ceph.conf
      mounts:
      - name: ceph
        mountPath: /etc/ceph
        readOnly: true
`,
  good: `
kind: Secret
metadata:
  name: ceph-conf-files
stringData:
  ceph.conf: |
    [global]
    mon_host = 192.168.122.3
---
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
          items:
          - key: ceph.conf
            path: ceph.conf
      mounts:
      - name: ceph
        mountPath: /etc/ceph
        readOnly: true
`,
  * check({ view }) {
    for (const volume of allExtraVols(view).flatMap(({ volumes }) => volumes)) {
      for (const holder of [volume, ...volume.list('projected', 'sources')]) {
        yield* missing(holder.child('secret'), 'Secret', view.objects);
        yield* missing(holder.child('configMap'), 'ConfigMap', view.objects);
      }
    }
  },
};

function missing(source: Fields, kind: DataKind, objects: DataObjects): RawFinding[] {
  const name = source.text('secretName') ?? source.text('name');
  const object = name === undefined || source.get('optional') === true ? undefined : objects.find(kind, name, source.document);
  const keys = object && dataOf(object).map(({ key }) => key);
  return keys === undefined ? [] : source.list('items').filter((item) => item.text('key') !== undefined && !keys.includes(item.text('key')!)).map((item) => ({
    place: atField(item, 'key'),
    message: `the ${kind} ${quoted(name!)} has no key ${quoted(item.text('key')!)}.`,
    fix: didYouMean(item.text('key')!, keys, keys.length === 0 ? `Add it to the ${kind}.` : `It has ${listed(keys, 'and')}.`),
  }));
}
