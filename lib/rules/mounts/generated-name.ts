import type { RuleContext } from '../engine/context';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { VOLUME_SOURCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const GENERATED_NAME: Rule = defineRule(VOLUME_SOURCES, {
  id: 'mounts/generated-name',
  severity: 'warning',
  title: 'Volume that names an object which kustomize renamed',
  why: 'The generators of kustomize append a hash to names, and update only the references that they know. They do not know those of extra mounts: the pod waits for an object that does not exist.',
  source: 'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/generatoroptions/',
  bad: `
kind: ConfigMap
metadata:
  name: glance-policy-27ktkh2kc2
data:
  policy.yaml: "{}"
---
kind: OpenStackControlPlane
spec:
  extraMounts:
  - name: v1
    extraVol:
    - propagation:
      - Glance
      volumes:
      - name: policy
        configMap:
          name: glance-policy
      mounts:
      - name: policy
        mountPath: /etc/glance/policy.d
`,
  good: `
kind: ConfigMap
metadata:
  name: glance-policy
data:
  policy.yaml: "{}"
---
kind: OpenStackControlPlane
spec:
  extraMounts:
  - name: v1
    extraVol:
    - propagation:
      - Glance
      volumes:
      - name: policy
        configMap:
          name: glance-policy
      mounts:
      - name: policy
        mountPath: /etc/glance/policy.d
`,
  find: ({ source, kind, objects }, context) => {
    const field = source.has('secretName') ? 'secretName' : 'name';
    const name = source.text(field);
    const generated = name === undefined || objects.find(kind, name, source.document) ? undefined
      : context.once(generatedNames).get(keyOf(kind, source.document.file, name));
    return generated === undefined ? undefined : {
      place: atField(source, field),
      message: `the volume names the ${kind} ${quoted(name!)}, but the input contains ${quoted(generated)}.`,
      fix: 'Set generatorOptions.disableNameSuffixHash: true in the kustomization.',
    };
  },
});

/** The hashes that kustomize appends to names. */
const HASH = /-[bcdfghkmt2456789]{10}$/;

/** The first object of each kind, file and name before its hash. */
function generatedNames({ view: { documents } }: RuleContext): Map<string, string> {
  const names = documents.filter(({ name }) => HASH.test(name)).map(({ kind, file, name }) => [keyOf(kind, file, name.replace(HASH, '')), name] as const);
  return new Map(names.reverse());
}

function keyOf(kind: string, file: string, name: string): string {
  return JSON.stringify([kind, file, name]);
}
