import type { Fields } from '../../manifest/fields';
import type { GlanceView } from '../../manifest/glance-view';
import type { Found } from '../engine/define';
import { defineRule } from '../engine/define';
import { swiftFragment } from '../engine/fragments';
import { atField } from '../engine/places';
import { GLANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';

export const SHADOWED_STORAGE: Rule = defineRule(GLANCES, {
  id: 'instances/shadowed-storage',
  severity: 'error',
  title: 'storageRequest without effect because the storage is external',
  why: 'With external: true the operator creates no claim. If the service has no storageRequest, the storage of every API instance is external, even if the instance sets storageRequest. Images on such storage are lost with the pod.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/docs/design-decisions.md',
  bad: swiftFragment({
    spec: ['secret: osp-secret'],
    template: ['glanceAPIs:', '  default:', '    storage:', '      storageRequest: 20Gi'],
  }),
  good: swiftFragment({
    spec: ['secret: osp-secret'],
    template: ['storage:', '  storageRequest: 10Gi', 'glanceAPIs:', '  default:', '    storage:', '      storageRequest: 20Gi'],
  }),
  find: (glance) => [glance.template, ...glance.instances.map(({ fields }) => fields)].flatMap((fields) => problemOf(glance, fields) ?? []),
});

function problemOf({ template, isPartial }: GlanceView, fields: Fields): Found | undefined {
  const request = fields.text('storage', 'storageRequest');
  const isExternal = fields.get('storage', 'external') === true;
  const isShadowed = fields !== template && !isPartial && template.text('storage', 'storageRequest') === undefined;
  return request === undefined || !(isExternal || isShadowed) ? undefined : {
    place: atField(fields, 'storage', 'storageRequest'),
    message: `storageRequest is ${request}, but ${isExternal ? 'external is true' : 'the service sets none, so all storage is external'}. The operator creates no claim.`,
    fix: isExternal ? 'Remove storageRequest, or external: true.' : 'Set storage.storageRequest in the template of the service too.',
  };
}
