import { dataOf } from '../../manifest/secrets';
import { defineRule } from '../engine/define';
import { nearestFix, replaceField } from '../engine/edit';
import { atField } from '../engine/places';
import { VOLUME_SOURCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const MISSING_KEY: Rule = defineRule(VOLUME_SOURCES, {
  id: 'mounts/missing-key',
  severity: 'error',
  title: 'Key that the Secret or ConfigMap does not have',
  why: 'The volume cannot be mounted: the pod waits for the key forever.',
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
  find: ({ source, kind, objects }) => {
    const name = source.text('secretName') ?? source.text('name');
    const object = name === undefined || source.get('optional') === true ? undefined : objects.find(kind, name, source.document);
    const keys = object && dataOf(object).map(({ key }) => key);
    const known = new Set(keys);
    return keys === undefined ? [] : source.list('items').flatMap((item) => {
      const key = item.text('key');
      return key === undefined || known.has(key) ? [] : [{
        place: atField(item, 'key'),
        message: `the ${kind} ${quoted(name!)} has no key ${quoted(key)}.`,
        ...nearestFix(key, keys, keys.length === 0 ? `Add it to the ${kind}.` : `It has ${listed(keys, 'and')}.`, replaceField),
      }];
    });
  },
});
