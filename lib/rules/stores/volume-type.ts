import type { CinderView } from '../../manifest/cinder-view';
import { defineRule } from '../engine/define';
import { storesFragment } from '../engine/fragments';
import { atOption } from '../engine/places';
import { storeOptions } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

const SPEC = ['cinder:', '  template:', '    cinderVolumes:', '      fast:', '        customServiceConfig: |', '          [fast]', '          volume_backend_name = fast',
  '          volume_driver = cinder.volume.drivers.nfs.NfsDriver'];
const SECTION = ['[images]', 'cinder_store_auth_address = {{ .KeystoneInternalURL }}', 'cinder_store_user_name = {{ .ServiceUser }}', 'cinder_store_password = {{ .ServicePassword }}',
  'cinder_store_project_name = service'];

export const VOLUME_TYPE: Rule = defineRule(storeOptions('cinder', 'cinder_volume_type'), {
  id: 'stores/volume-type',
  severity: 'info',
  title: 'Volume type that no part of the manifest names',
  why: 'A volume type is created with a request to the API of Cinder, so no manifest contains it. As long as it does not exist, uploads to the store fail with status 500.',
  source: 'https://docs.openstack.org/glance_store/latest/user/drivers.html',
  bad: storesFragment({ enabled: 'images:cinder', sections: [...SECTION, 'cinder_volume_type = gold'], spec: SPEC }),
  good: storesFragment({ enabled: 'images:cinder', sections: [...SECTION, 'cinder_volume_type = fast'], spec: SPEC }),
  find({ store: { id }, option }, { view: { cinders } }) {
    const type = option.rawValue;
    const backends = cinders.flatMap(({ backends: own }) => own);
    return backends.length === 0 || type === '' || /\$|\{\{/.test(type) || namesIn(cinders).has(type) ? undefined : {
      place: atOption(option),
      message: `cinder_volume_type of the store ${quoted(id)} is ${quoted(type)}, which is not the name of a back-end or of a volume type that the manifest names.`,
      fix: `Create the volume type ${quoted(type)} before the first upload, with volume_backend_name of its back-end as a property.`,
    };
  },
});

/** The names of volume types that exist, or that people give to the types of the back-ends. */
function namesIn(cinders: readonly CinderView[]): ReadonlySet<string> {
  const ofBackends = cinders.flatMap(({ backends }) => backends).flatMap(({ name, config, sections }) => [
    name, ...sections, ...sections.flatMap((section) => config.get(section, 'volume_backend_name') ?? []),
  ]);
  const byDefault = cinders.flatMap(({ texts }) => texts).flatMap((text) => text.config.get('DEFAULT', 'default_volume_type') ?? []);
  return new Set(['__DEFAULT__', ...ofBackends, ...byDefault]);
}
