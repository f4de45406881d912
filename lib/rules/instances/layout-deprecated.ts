import { since } from '../../facts/release';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const LAYOUT_DEPRECATED: Rule = {
  id: 'instances/layout-deprecated',
  severity: 'info',
  title: 'Layout split, which is deprecated',
  why: 'On main one set of pods serves users and services alike; the layout split will be taken away, and a layout cannot change later.',
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
  * check({ view }) {
    for (const instance of view.glances.flatMap(({ instances }) => instances)) {
      if (instance.fields.text('type') === 'split') {
        yield {
          place: atField(instance.fields, 'type'),
          message: `the API instance ${quoted(instance.name)} has the layout split, which is deprecated.`,
          fix: 'Give new API instances type: single.',
        };
      }
    }
  },
};
