import { operatorEntries } from '../../facts/glance/enabled-backends';
import { boundedItems } from '../../facts/glance/value-check';
import { defineRule } from '../engine/define';
import { replaceValue } from '../engine/edit';
import { storesFragment } from '../engine/fragments';
import { atOption } from '../engine/places';
import { API_INSTANCES } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

const fragment = (plugins: string) => storesFragment({
  enabled: 'ceph:rbd',
  sections: ['[ceph]', 'rbd_store_user = openstack', '[image_import_opts]', `image_import_plugins = ${plugins}`],
  template: ['glanceAPIs:', '  default:', '    replicas: 0'],
});

export const CONVERSION_DROPPED: Rule = defineRule(where(API_INSTANCES, ({ instance }) => instance.layout === 'split'), {
  id: 'instances/conversion-dropped',
  severity: 'warning',
  title: 'List of import plug-ins without the conversion that Ceph needs',
  why: 'The operator converts imported images to raw if a store is of type rbd, because Ceph clones raw images only. A list in the text takes the place of the operator\'s.',
  source: 'https://docs.ceph.com/en/latest/rbd/rbd-openstack/',
  bad: fragment('[image_decompression]'),
  good: fragment('[image_decompression,image_conversion]'),
  find({ glance, instance: { name, config, ownText } }) {
    const option = config?.find('image_import_opts', 'image_import_plugins');
    const plugins = boundedItems(option?.rawValue ?? '');
    const text = ownText ?? glance.text;
    const hasCeph = operatorEntries(text?.text ?? '')?.some(({ type }) => type === 'rbd');
    return option === undefined || !hasCeph || plugins.includes('image_conversion') || option.rawValue.includes('{{') ? undefined : {
      place: atOption(option),
      message: `image_import_plugins is ${quoted(option.rawValue)} without image_conversion, so the API instance ${quoted(name)} stores qcow2 images in Ceph as they are, and volumes and servers are copies, not clones.`,
      fix: `Write image_import_plugins = ${listOf([...plugins.filter((plugin) => plugin !== 'no_op'), 'image_conversion'])}`,
      edit: replaceValue(option, listOf([...plugins.filter((plugin) => plugin !== 'no_op'), 'image_conversion'])),
    };
  },
});

function listOf(plugins: readonly string[]): string {
  return `[${plugins.join(',')}]`;
}
