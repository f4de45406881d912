import { OTHER_MOUNTING_SERVICES } from '../../../facts/operators/restart-fields';
import { EVERY_POD, SERVICES } from '../../../facts/operators/services';
import { listed } from '../../../facts/text/quoting';
import { ExtraVolView } from '../../../manifest/extra-mount-view';
import { Fields } from '../../../manifest/fields';
import type { ManifestDocument } from '../../../manifest/source';
import { defineEffect } from '../../engine/define';
import { areSame } from '../../engine/differences';
import type { Effect } from '../../engine/effect';
import { example } from '../../engine/examples';
import { controlPlanePairs } from '../../engine/pairs/control-planes';

export const OTHER_MOUNTS: Effect = defineEffect(controlPlanePairs, {
  id: 'pods/other-mounts',
  disruption: 'restart',
  title: 'Extra mounts that reach further services',
  why: 'The control plane hands its extra mounts to several services. An entry without a propagation reaches all their pods.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/tree/main/internal/openstack',
  old: example(['keystone: {}']),
  bad: example(['keystone: {}', ...mounted([])]),
  good: example(['keystone: {}', ...mounted(['GlanceAPI'])]),
  find({ object, old, new: later }) {
    const services = Object.entries(OTHER_MOUNTING_SERVICES).filter(([id]) => !SERVICES.some((facts) => facts.id === id))
      .filter(([id, kind]) => [old, later].every((document) => isOn(document, id)) && !areSame(reaching(old, kind), reaching(later, kind)));
    return services.length === 0 ? undefined : {
      subject: listed(services.map(([, kind]) => kind), 'and'),
      message: 'the pods restart: the extra mounts of the control plane that reach them change.',
      safeWay: 'Write the propagation of each extra mount, so that it reaches only the pods that need it.',
      explains: [{ object, path: ['spec', 'extraMounts'] }],
    };
  },
});

function isOn(document: ManifestDocument, id: string): boolean {
  const spec = Fields.at(document, ['spec']);
  return spec.has(id) && spec.get(id, 'enabled') !== false;
}

/** The volumes and mounts that reach pods of a service. Names of its pods begin with its kind. */
function reaching(document: ManifestDocument, kind: string): unknown {
  return ExtraVolView.of(Fields.at(document, ['spec']))
    .filter(({ propagation }) => propagation.length === 0 || propagation.some((name) => name === EVERY_POD || name.startsWith(kind)))
    .map(({ fields }) => [fields.get('volumes'), fields.get('mounts')]);
}

function mounted(propagation: readonly string[]): string[] {
  return [
    'extraMounts:', '- extraVol:', `  - propagation: [${propagation.join(', ')}]`, '    volumes:', '    - name: files', '      configMap:', '        name: files',
    '    mounts:', '    - name: files', '      mountPath: /etc/files',
  ];
}
