import { isDnsLabel } from '../../facts/names';
import { longestInstanceName } from '../../facts/services';
import type { GlanceView } from '../../manifest/glance-view';
import type { InstanceView } from '../../manifest/instance-view';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const NAME: Rule = {
  id: 'instances/name',
  severity: 'error',
  title: 'A name of an API instance that Kubernetes does not take',
  why: 'The name becomes part of the names of a StatefulSet, its pods and their labels: it must be an RFC 1123 label, and what is made of it must fit 63 characters.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      glanceAPIs:
        Central:
          type: edge
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      glanceAPIs:
        central:
          type: edge
`,
  * check({ view }) {
    for (const glance of view.glances) {
      for (const instance of glance.instances) {
        const problem = problemOf(instance.name, longestName(glance, instance));
        if (problem) {
          yield {
            place: atField(instance.fields),
            message: `the name of the API instance ${quoted(instance.name)} ${problem}.`,
            fix: 'Use lower case letters, digits and -, a letter or digit at both ends.',
          };
        }
      }
    }
  },
};

function problemOf(name: string, longest: number): string | undefined {
  if (!isDnsLabel(name, Infinity)) {
    return 'is no RFC 1123 label';
  }
  return name.length > longest ? `has ${name.length} characters, and may have ${longest}` : undefined;
}

/** The limit depends on the name of the service and on the layout. */
function longestName({ name, template }: GlanceView, { layout }: InstanceView): number {
  const isUnique = template.document.kind === 'OpenStackControlPlane'
    && (template.document.object.spec as { glance?: { uniquePodNames?: unknown } }).glance?.uniquePodNames === true;
  return longestInstanceName(name, layout, isUnique);
}
