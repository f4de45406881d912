import { isDnsLabel } from '../../facts/kubernetes/names';
import { longestInstanceName, longestNameWithPods } from '../../facts/operators/services';
import { pathText } from '../../facts/text/field-path';
import type { GlanceView } from '../../manifest/glance-view';
import type { InstanceView } from '../../manifest/instance-view';
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
  find({ glance, instance }, { release }) {
    const { name } = instance;
    const problem = problemOf(glance, instance);
    const isField = schemaFor(release, 'Glance')?.at(['spec', name]) !== undefined;
    return problem === undefined ? undefined : {
      message: `the name of the API instance ${quoted(name)} ${problem}.`,
      fix: isField ? `${name} is a field of the service: move it one level up, to ${pathText([...glance.template.path, name])}.`
        : 'Use lower case letters, digits and -, with a letter or digit at both ends.',
    };
  },
});

function problemOf(glance: GlanceView, { name, layout, replicas }: InstanceView): string | undefined {
  if (!isDnsLabel(name, Infinity)) {
    return 'is not an RFC 1123 label';
  }
  const isUnique = hasUniquePodNames(glance);
  const [longest, withPods] = [longestInstanceName, longestNameWithPods].map((longestOf) => longestOf(glance.name, layout, isUnique));
  if (name.length > longest) {
    return `has ${name.length} characters, but at most ${longest} are allowed`;
  }
  return name.length > withPods && replicas !== 0 ? `has ${name.length} characters, but pods can be created only for at most ${withPods}` : undefined;
}
