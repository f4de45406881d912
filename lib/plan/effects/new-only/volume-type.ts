import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { CEPH_BACKEND, cinderExample } from '../../engine/examples';
import { keptSections } from '../../engine/backends';
import { keptServices } from '../../engine/services';
import { CINDER_SERVICE } from '../../../facts/operators/services';
import { quoted } from '../../../rules/engine/words';
import { settingText } from '../../engine/shown';

export const VOLUME_BACKEND_NAME: Effect = defineEffect(keptSections, {
  id: 'new-only/volume-backend-name',
  disruption: 'none',
  title: 'Another volume_backend_name',
  why: 'Volume types choose a back-end by its volume_backend_name. The scheduler finds no back-end for a type that names the old one. Existing volumes stay reachable.',
  source: 'https://docs.openstack.org/cinder/latest/admin/multi-backend.html',
  old: cinderExample(),
  bad: cinderExample({ backends: { ceph: CEPH_BACKEND.map((line) => line.replace('name = ceph', 'name = fast')) } }),
  good: cinderExample({ backends: { ceph: [...CEPH_BACKEND, 'rbd_flatten_volume_from_snapshot = true'] } }),
  find({ pair, section }) {
    const [before, after] = [pair.old, pair.new].map(({ config }) => config.get(section, 'volume_backend_name'));
    return before === after ? undefined : {
      subject: pair.subject,
      message: `volume_backend_name of the section ${quoted(section)} changes from ${settingText('volume_backend_name', before)} to ${settingText('volume_backend_name', after)}: new volumes of types that name the old one find no back-end.`,
      safeWay: 'Set the property volume_backend_name of the volume types in the same step ("openstack volume type set --property").',
    };
  },
});

export const DEFAULT_VOLUME_TYPE: Effect = defineEffect(keptServices, {
  id: 'new-only/default-volume-type',
  disruption: 'none',
  title: 'Another default volume type',
  why: 'Cinder gives the default type to volumes that name none. Existing volumes keep their type.',
  source: 'https://docs.openstack.org/cinder/latest/admin/default-volume-types.html',
  old: cinderExample({ template: ['customServiceConfig: |', '  [DEFAULT]', '  default_volume_type = ceph'] }),
  bad: cinderExample({ template: ['customServiceConfig: |', '  [DEFAULT]', '  default_volume_type = fast'] }),
  good: cinderExample({ template: ['customServiceConfig: |', '  [DEFAULT]', '  default_volume_type = ceph', '  debug = true'] }),
  find({ facts, old, new: later }) {
    const [before, after] = [old, later].map(({ view }) => view.own.config?.get('DEFAULT', 'default_volume_type'));
    return facts !== CINDER_SERVICE || before === after ? undefined : {
      subject: facts.kind,
      message: `default_volume_type changes from ${settingText('default_volume_type', before)} to ${settingText('default_volume_type', after)}: new volumes without a type get the new one, if it exists.`,
    };
  },
});
