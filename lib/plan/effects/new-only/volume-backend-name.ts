import { quoted } from '../../../rules/engine/words';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { CEPH_BACKEND, cinderExample } from '../../engine/examples';
import { keptSections } from '../../engine/pairs/backends';
import { optionText } from '../../engine/shown';

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
      message: `volume_backend_name of the section ${quoted(section)} changes from ${optionText(pair.old.config, section, 'volume_backend_name')} to ${optionText(pair.new.config, section, 'volume_backend_name')}: new volumes of types that name the old one find no back-end.`,
      safeWay: 'Set the property volume_backend_name of the volume types in the same step ("openstack volume type set --property").',
    };
  },
});
