import type { Fields } from '../../manifest/fields';
import type { Found } from '../engine/define';
import { defineRule } from '../engine/define';
import { renameField } from '../engine/edit';
import { atField } from '../engine/places';
import { VOLUMES } from '../engine/queries';
import type { Rule } from '../engine/rule';

export const SECRET_NAME: Rule = defineRule(VOLUMES, {
  id: 'mounts/secret-name',
  severity: 'error',
  title: 'name instead of secretName, or the other way round',
  why: 'A volume names a Secret in secretName, and a source of a projected volume in name. The API server drops the other field, and the pod waits for a Secret without a name.',
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
  find: ({ fields }) => [
    ...misnamed(fields, 'name', 'secretName', 'a volume'),
    ...fields.list('projected', 'sources').flatMap((source) => misnamed(source, 'secretName', 'name', 'a source of a projected volume')),
  ],
});

function misnamed(holder: Fields, wrong: string, right: string, where: string): Found[] {
  return !holder.child('secret').has(wrong) ? [] : [{
    place: atField(holder, 'secret', wrong),
    message: `secret.${wrong} is not a field of ${where}: it is dropped.`,
    fix: `Write secret.${right}.`,
    edit: renameField(right, { safe: true }),
  }];
}
