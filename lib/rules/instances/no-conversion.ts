import { operatorEntries } from '../../facts/glance/enabled-backends';
import { boundedItems } from '../../facts/glance/value-check';
import type { GlanceView } from '../../manifest/glance-view';
import type { InstanceView } from '../../manifest/instance-view';
import { defineRule } from '../engine/define';
import { storesFragment } from '../engine/fragments';
import { atField } from '../engine/places';
import { GLANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

const fragment = (...sections: string[]) => storesFragment({
  enabled: 'ceph:rbd', sections: ['[ceph]', 'rbd_store_user = openstack', ...sections], template: ['glanceAPIs:', '  az1:', '    type: edge', '    replicas: 0'],
});

export const NO_CONVERSION: Rule = defineRule(GLANCES, {
  id: 'instances/no-conversion',
  severity: 'info',
  title: 'API instances on Ceph that do not convert imported images',
  why: 'The operator switches on the conversion to raw only for the external half of the layout split. Other layouts store an imported qcow2 image as it is, and Ceph clones raw images only.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glanceapi_controller.go',
  bad: fragment(),
  good: fragment('[image_import_opts]', 'image_import_plugins = [image_conversion]', '[image_conversion]', 'output_format = raw'),
  find(glance) {
    const instances = glance.instances.filter((instance) => instance.layout !== 'split' && convertsNothing(glance, instance));
    return instances.length === 0 ? undefined : {
      place: atField(instances[0].fields),
      message: `${wordsFor(instances)} and a store of type rbd, but no conversion of imported images to raw.`,
      fix: 'Write image_import_plugins = [image_conversion] in [image_import_opts] and output_format = raw in [image_conversion], or import raw images.',
    };
  },
});

function convertsNothing(glance: GlanceView, { config, ownText }: InstanceView): boolean {
  const text = ownText ?? glance.text;
  const hasCeph = operatorEntries(text?.text ?? '')?.some(({ type }) => type === 'rbd') === true;
  const plugins = config?.find('image_import_opts', 'image_import_plugins')?.rawValue ?? '';
  return hasCeph && config?.isComplete === true && !boundedItems(plugins).includes('image_conversion') && !plugins.includes('{{');
}

/** The most API instances that a message names. */
const MOST_NAMES = 5;

function wordsFor(instances: readonly InstanceView[]): string {
  const names = instances.slice(0, MOST_NAMES).map(({ name }) => quoted(name));
  const others = instances.length > MOST_NAMES ? [`${instances.length - MOST_NAMES} more`] : [];
  return instances.length === 1 ? `the API instance ${names[0]} has the layout ${instances[0].layout}`
    : `the API instances ${listed([...names, ...others], 'and')} have the layout ${listed([...new Set(instances.map(({ layout }) => layout))], 'or')}`;
}
