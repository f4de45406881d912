import { CINDER_SERVICE } from '../../../facts/operators/services';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { cinderExample } from '../../engine/examples';
import { keptServices } from '../../engine/pairs/services';
import { optionText } from '../../engine/shown';

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
      message: `default_volume_type changes from ${optionText(old.view.own.config, 'DEFAULT', 'default_volume_type')} to ${optionText(later.view.own.config, 'DEFAULT', 'default_volume_type')}: new volumes without a type get the new one, if it exists.`,
    };
  },
});
