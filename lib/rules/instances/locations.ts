import { OPTIONS_PER_HALF } from '../../facts/glance/operator-options';
import { defineRule } from '../engine/define';
import { removeOption } from '../engine/edit';
import { swiftFragment } from '../engine/fragments';
import { atOption } from '../engine/places';
import { API_INSTANCES } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

const SPLIT = ['glanceAPIs:', '  default:', '    replicas: 0'];

export const LOCATIONS: Rule = defineRule(where(API_INSTANCES, ({ instance }) => instance.layout === 'split'), {
  id: 'instances/locations',
  severity: 'error',
  title: 'Locations of images, the same for both halves of an API instance',
  why: 'The operator shows locations in the internal half, where Ceph clones need them, and hides them in the external half. '
    + 'One value for both exposes the addresses of stores to users, or breaks the clones.',
  source: 'https://wiki.openstack.org/wiki/OSSN/OSSN-0090',
  bad: swiftFragment({ template: SPLIT, sections: ['[DEFAULT]', 'show_multiple_locations = true'] }),
  good: swiftFragment({ template: SPLIT }),
  find: ({ instance: { name, config } }) => OPTIONS_PER_HALF.flatMap((option) => config?.find('DEFAULT', option) ?? []).map((option) => ({
    place: atOption(option),
    message: `${option.name} is ${quoted(option.rawValue)} in both halves of the API instance ${quoted(name)}, which has the layout split. `
      + `The operator sets ${listed(OPTIONS_PER_HALF, 'and')} for each half.`,
    fix: 'Remove it.',
    edit: removeOption(option),
  })),
});
