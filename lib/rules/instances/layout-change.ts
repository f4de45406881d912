import { DEFAULT_LAYOUT } from '../../facts/glance/layouts';
import { LAST_APPLIED, lastApplied } from '../../facts/kubernetes/server-fields';
import { objectAt } from '../../json';
import type { GlanceView } from '../../manifest/glance-view';
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
    for (const instance of glances.flatMap(layoutInstances)) {
      const { file, kind, namespace, name } = instance.fields.document;
      const key = JSON.stringify([file, kind, namespace, name, instance.name]);
      const known = first.get(key) ?? instance;
      first.set(key, known);
      const applied = appliedLayout(instance);
      const [layout, where] = applied === undefined ? [known.layout, `in an earlier manifest of the same ${kind} in this file`] : [applied, `in the annotation ${LAST_APPLIED}`];
      if (layout !== instance.layout) {
        yield {
          place: atField(instance.fields, ...instance.fields.has('type') ? ['type'] : []),
          message: `the API instance ${quoted(instance.name)} has the layout ${instance.layout}, but ${layout} ${where}.`,
          fix: `Keep ${layout}, or add an API instance with another name.`,
        };
      }
    }
  },
});

/** The API instances whose layout is known, of objects with a name. */
function layoutInstances({ instances, isPartial }: GlanceView): InstanceView[] {
  return instances.filter(({ fields }) => fields.document.name !== '' && (fields.text('type') !== undefined || !isPartial));
}

/** The layout of an API instance when its object was applied, as `kubectl apply` keeps it. */
function appliedLayout({ fields: { document, path } }: InstanceView): string | undefined {
  const applied = lastApplied(document.object);
  const instance = applied && objectAt(applied, ...path.slice(document.root.length).map(String));
  return instance && (typeof instance.type === 'string' && instance.type !== '' ? instance.type : DEFAULT_LAYOUT);
}
