import { since } from '../../facts/release';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { API_INSTANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const LAYOUT_DEPRECATED: Rule = defineRule(API_INSTANCES, {
  id: 'instances/layout-deprecated',
  severity: 'info',
  title: 'Deprecated layout split',
  why: 'A later release will remove the layout split, because with the location API one set of pods can serve both users and services. That API is still off, so only an instance with one file store can do without split.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/docs/design-decisions.md',
  releases: since('main'),
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      glanceAPIs:
        default:
          type: split
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      glanceAPIs:
        default:
          type: single
`,
  find: ({ instance: { name, fields } }) => (fields.text('type') !== 'split' ? undefined : {
    place: atField(fields, 'type'),
    message: `the API instance ${quoted(name)} has the layout split, which is deprecated.`,
    fix: 'Keep it: the layout of an instance cannot change. Give a new API instance with one file store type: single; other stores need split until the location API is on.',
  }),
});
