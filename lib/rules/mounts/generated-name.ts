import { allExtraVols } from './extra-vols';
import type { Fields } from '../../manifest/fields';
import type { DataKind, DataObjects } from '../../manifest/secrets';
import { atField } from '../engine/places';
import type { RawFinding, Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const GENERATED_NAME: Rule = {
  id: 'mounts/generated-name',
  severity: 'warning',
  title: 'A volume that names what kustomize has renamed',
  why: 'The generators of kustomize put a hash behind names, and follow them only into fields that they know. Those of extra mounts they do not: the pod waits for an object that does not exist.',
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
  * check({ view }) {
    for (const volume of allExtraVols(view).flatMap(({ volumes }) => volumes)) {
      for (const holder of [volume, ...volume.list('projected', 'sources')]) {
        yield* renamed(holder.child('secret'), 'Secret', view.objects);
        yield* renamed(holder.child('configMap'), 'ConfigMap', view.objects);
      }
    }
  },
};

/** The letters and digits that kustomize makes hashes of. */
const HASH = /^-[bcdfghkmt2456789]{10}$/;

function renamed(source: Fields, kind: DataKind, objects: DataObjects): RawFinding[] {
  const field = source.has('secretName') ? 'secretName' : 'name';
  const name = source.text(field);
  const generated = name === undefined || objects.find(kind, name, source.document) ? undefined
    : objects.names(kind, source.document.file).find((other) => other.startsWith(name) && HASH.test(other.slice(name.length)));
  return generated === undefined ? [] : [{
    place: atField(source, field),
    message: `the volume names the ${kind} ${quoted(name!)}, but the input holds ${quoted(generated)}.`,
    fix: 'Set generatorOptions.disableNameSuffixHash: true in the kustomization.',
  }];
}
