import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { mountChanges } from '../../engine/pairs/mounts';
import { awayText, keptComponents } from '../../engine/pairs/services';

export const MOUNTS: Effect = defineEffect(keptComponents, {
  id: 'pods/mounts',
  disruption: 'restart',
  title: 'Other extra mounts of pods',
  why: 'Volumes and mounts are a part of the template of pods, which Kubernetes replaces one by one. The order of extra mounts without another change does not matter here.',
  source: 'https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/storage/storage.go',
  old: glanceExample({ spec: mounted('/etc/ceph') }),
  bad: glanceExample({ spec: mounted('/etc/other') }),
  good: glanceExample({ spec: mounted('/etc/ceph'), instance: ['type: split', 'replicas: 2'] }),
  find(match) {
    const { subject, service: { object, path }, old, new: later } = match;
    const changes = mountChanges(old.mounts, later.mounts);
    return changes.length === 0 ? undefined : {
      subject,
      message: `restarts: ${changes.join(', ')}.${awayText(match)}`,
      explains: [{ object, path: ['spec', 'extraMounts'] }, { object, path: [...path, 'extraMounts'] }],
    };
  },
});

function mounted(path: string): string[] {
  return [
    'extraMounts:', '- extraVol:', '  - propagation: [GlanceAPI]', '    volumes:', '    - name: ceph', '      secret:', '        secretName: ceph-conf-files',
    '    mounts:', '    - name: ceph', `      mountPath: ${path}`, '      readOnly: true',
  ];
}
