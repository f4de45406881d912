import { VOLUME_PLACES } from '../../../facts/cinder/volume-places';
import type { BackendView } from '../../../manifest/cinder-view';
import { quoted } from '../../../rules/engine/words';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { CEPH_BACKEND, cinderExample } from '../../engine/examples';
import { keptSections } from '../../engine/pairs/backends';
import { optionText } from '../../engine/shown';

export const BACKEND_PLACE: Effect = defineEffect(keptSections, {
  id: 'data/backend-place',
  disruption: 'data',
  title: 'Back-end that keeps its volumes elsewhere',
  why: 'The record of a volume has its host, not its place. Cinder looks for existing volumes in the new place.',
  source: 'https://docs.openstack.org/cinder/latest/configuration/block-storage/volume-drivers.html',
  old: cinderExample(),
  bad: cinderExample({ backends: { ceph: CEPH_BACKEND.map((line) => line.replace('= volumes', '= fast')) } }),
  good: cinderExample({ backends: { ceph: [...CEPH_BACKEND, 'rbd_flatten_volume_from_snapshot = true'] } }),
  * find({ pair, section }) {
    for (const { name, noun } of VOLUME_PLACES) {
      const [before, after] = [pair.old, pair.new].map(({ config }) => config.get(section, name) ?? config.get('backend_defaults', name));
      if (before !== after) {
        yield {
          subject: pair.subject,
          message: `the section ${quoted(section)} has another ${noun}: ${name} changes from ${textOf(pair.old, section, name)} to ${textOf(pair.new, section, name)}. Cinder does not find existing volumes there.`,
          safeWay: 'Add the new place as a back-end of its own, retype or migrate the volumes to it, then remove the old back-end.',
        };
      }
    }
  },
});

function textOf({ config }: BackendView, section: string, name: string): string {
  return config.find(section, name) === undefined ? optionText(config, 'backend_defaults', name) : optionText(config, section, name);
}
