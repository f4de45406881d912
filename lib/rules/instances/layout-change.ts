import type { InstanceView } from '../../manifest/instance-view';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { INPUT } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const LAYOUT_CHANGE: Rule = defineRule(INPUT, {
  id: 'instances/layout-change',
  severity: 'error',
  title: 'Different layouts of one API instance in one file',
  why: 'The layout of an API instance cannot change. The operator rejects the second manifest at admission.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go',
  bad: `
kind: OpenStackControlPlane
metadata:
  name: openstack
spec:
  glance:
    template:
      glanceAPIs:
        default:
          type: edge
---
kind: OpenStackControlPlane
metadata:
  name: openstack
spec:
  glance:
    template:
      glanceAPIs:
        default:
          type: single
`,
  good: `
kind: OpenStackControlPlane
metadata:
  name: openstack
spec:
  glance:
    template:
      glanceAPIs:
        default:
          type: edge
---
kind: OpenStackControlPlane
metadata:
  name: openstack
spec:
  glance:
    template:
      glanceAPIs:
        default:
          type: edge
`,
  * find({ glances }) {
    const first = new Map<string, InstanceView>();
    for (const instance of glances.flatMap(({ instances }) => instances).filter(({ fields }) => fields.text('type') !== undefined && fields.document.name !== '')) {
      const { file, kind, namespace, name } = instance.fields.document;
      const key = JSON.stringify([file, kind, namespace, name, instance.name]);
      const known = first.get(key) ?? instance;
      first.set(key, known);
      if (known.layout !== instance.layout) {
        yield {
          place: atField(instance.fields, 'type'),
          message: `the API instance ${quoted(instance.name)} has the layout ${instance.layout}, but ${known.layout} in an earlier manifest of the same ${kind} in this file.`,
          fix: `Keep ${known.layout}, or add an API instance with another name.`,
        };
      }
    }
  },
});
