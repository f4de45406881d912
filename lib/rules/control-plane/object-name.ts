import { deepTexts } from './deep-fields';
import { SPECIFICATIONS } from './specifications';
import { isDnsLabel, isDnsSubdomain } from '../../facts/kubernetes/names';
import { OBJECT_REFERENCES, type NameShape } from '../../facts/operators/references';
import { isTemplate } from '../../facts/operators/template-variables';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const OBJECT_NAME: Rule = defineRule(SPECIFICATIONS, {
  id: 'control-plane/object-name',
  severity: 'error',
  title: 'Name that no object can have',
  why: 'The API server accepts any text as a reference, but no object with such a name can exist: the operator or the pod waits for it forever.',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  bad: `
kind: OpenStackControlPlane
spec:
  cinder:
    template:
      cinderAPI:
        networkAttachments:
        - storageMgmt
`,
  good: `
kind: OpenStackControlPlane
spec:
  cinder:
    template:
      cinderAPI:
        networkAttachments:
        - storagemgmt
`,
  find: (spec) => OBJECT_REFERENCES.flatMap(({ kind, field, shape }) => deepTexts(spec).at(field)
    .filter(({ text }) => text !== '' && !isTemplate(text) && !hasShape(text, shape))
    .map(({ path, text }) => ({
      place: atField(spec, ...path),
      message: `${field.join('.')} names the ${kind} ${quoted(text)}, but no ${kind} ${shape === 'label' && isDnsSubdomain(text) ? 'with such a name works here' : 'can have such a name'}.`,
      fix: `Use ${RULES[shape]}.`,
    }))),
});

function hasShape(text: string, shape: NameShape): boolean {
  return shape === 'label' ? isDnsLabel(text) : isDnsSubdomain(text);
}

const RULES: Readonly<Record<NameShape, string>> = {
  subdomain: 'lower case letters, digits, - and ., with a letter or digit at both ends',
  label: 'at most 63 lower case letters, digits and -, with a letter or digit at both ends: the name becomes the name of a volume',
};
