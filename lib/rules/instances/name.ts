import { isDnsLabel } from '../../facts/kubernetes/names';
import { longestInstanceName } from '../../facts/operators/services';
import { pathText } from '../../facts/text/field-path';
import type { GlanceView } from '../../manifest/glance-view';
import { schemaFor } from '../../schemas/schema-for';
import { defineRule } from '../engine/define';
import { hasUniquePodNames } from '../engine/matches/unique-names';
import { API_INSTANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const NAME: Rule = defineRule(API_INSTANCES, {
  id: 'instances/name',
  severity: 'error',
  title: 'Invalid name of an API instance',
  why: 'The name is part of the names of a StatefulSet, its pods and their labels. It must be an RFC 1123 label, and the label of a pod must not exceed 63 characters.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go',
  supersedes: ['schema/type'],
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
  find({ glance, instance: { name, layout } }, { release }) {
    const problem = problemOf(name, longestName(glance, layout));
    const isField = schemaFor(release, 'Glance')?.at(['spec', name]) !== undefined;
    return problem === undefined ? undefined : {
      message: `the name of the API instance ${quoted(name)} ${problem}.`,
      fix: isField ? `${name} is a field of the service: move it one level up, to ${pathText([...glance.template.path, name])}.`
        : 'Use lower case letters, digits and -, with a letter or digit at both ends.',
    };
  },
});

function problemOf(name: string, longest: number): string | undefined {
  if (!isDnsLabel(name, Infinity)) {
    return 'is not an RFC 1123 label';
  }
  return name.length > longest ? `has ${name.length} characters, but at most ${longest} are allowed` : undefined;
}

/** The maximum length, which depends on the name of the service and on the layout. */
function longestName(glance: GlanceView, layout: string): number {
  return longestInstanceName(glance.name, layout, hasUniquePodNames(glance));
}
