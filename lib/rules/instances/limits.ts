import { QUOTAS } from '../../facts/glance/quotas';
import { isTrue } from '../../facts/glance/value-check';
import type { Fields } from '../../manifest/fields';
import { defineRule } from '../engine/define';
import { removeOption } from '../engine/edit';
import { swiftFragment } from '../engine/fragments';
import { atField, atOption } from '../engine/places';
import { API_INSTANCES, GLANCES } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

const API = ['glanceAPIs:', '  default:', '    replicas: 1'];
const QUOTED = ['quotas:', '  imageCountTotal: 100', '  imageCountUpload: 100', '  imageSizeTotal: 1000', '  imageStageTotal: 1000', ...API];
const SPEC = ['secret: osp-secret'];
const SOURCE = 'https://docs.openstack.org/glance/latest/admin/quotas.html';

export const QUOTA_ZERO: Rule = defineRule(where(GLANCES, ({ isPartial }) => !isPartial), {
  id: 'instances/quota-zero',
  severity: 'error',
  title: 'Quota of 0 beside other quotas',
  why: 'One quota above 0 registers all four limits in Keystone, those of 0 too, and a limit of 0 allows nothing.',
  source: SOURCE,
  bad: swiftFragment({ spec: SPEC, template: ['quotas:', '  imageSizeTotal: 1000', '  imageCountTotal: 100', '  imageCountUpload: 100', ...API] }),
  good: swiftFragment({ spec: SPEC, template: QUOTED }),
  find({ template }) {
    const zero = QUOTAS.filter(({ field }) => !isSet(template, field));
    return zero.length === 0 || zero.length === QUOTAS.length ? undefined : {
      place: atField(template, 'quotas'),
      message: `quotas sets no ${listed(zero.map(({ field }) => field))} above 0, so ${listed(zero.map(({ effect }) => effect), 'and')} with status 413.`,
      fix: `Set ${listed(zero.map(({ field }) => field), 'and')} too.`,
    };
  },
});

export const LIMITS_UNREGISTERED: Rule = defineRule(where(API_INSTANCES, ({ glance: { isPartial } }) => !isPartial), {
  id: 'instances/limits-unregistered',
  severity: 'error',
  title: 'Limits of Keystone that nobody registers',
  why: 'With use_keystone_limits, Glance takes a limit that is not registered in Keystone for 0. The operator registers limits only for the field quotas.',
  source: SOURCE,
  bad: swiftFragment({ spec: SPEC, template: API, sections: ['[DEFAULT]', 'use_keystone_limits = true'] }),
  good: swiftFragment({ spec: SPEC, template: QUOTED }),
  find({ glance: { template }, instance: { config } }) {
    const option = config?.find('DEFAULT', 'use_keystone_limits');
    return option === undefined || !isTrue(option.rawValue) || QUOTAS.some(({ field }) => isSet(template, field)) ? undefined : {
      place: atOption(option),
      message: `use_keystone_limits is ${quoted(option.rawValue)}, but the field quotas registers no limits in Keystone: creating an image fails with status 413.`,
      fix: 'Remove it, and set quotas in the template: the operator then registers the limits and sets the option.',
    };
  },
});

export const LIMITS_UNUSED: Rule = defineRule(where(API_INSTANCES, ({ glance: { isPartial } }) => !isPartial), {
  id: 'instances/limits-unused',
  severity: 'warning',
  title: 'Quotas that a text switches off',
  why: 'The operator registers the limits of the field quotas in Keystone, but Glance enforces them only with use_keystone_limits.',
  source: SOURCE,
  bad: swiftFragment({ spec: SPEC, template: QUOTED, sections: ['[DEFAULT]', 'use_keystone_limits = false'] }),
  good: swiftFragment({ spec: SPEC, template: QUOTED }),
  find({ glance: { template }, instance: { config } }) {
    const option = config?.find('DEFAULT', 'use_keystone_limits');
    return option === undefined || isTrue(option.rawValue) || option.rawValue.includes('{{') || !QUOTAS.some(({ field }) => isSet(template, field)) ? undefined : {
      place: atOption(option),
      message: `use_keystone_limits is ${quoted(option.rawValue)}, so Glance does not enforce the field quotas.`,
      fix: 'Remove it, or remove quotas.',
      edit: removeOption(option),
    };
  },
});

function isSet(template: Fields, field: string): boolean {
  return (template.number('quotas', field) ?? 0) > 0;
}
