import { deepTexts, textsAt } from './deep-fields';
import { isDnsSubdomain } from '../../facts/names';
import { OBJECT_REFERENCES, type ObjectReference } from '../../facts/references';
import { isTemplate } from '../../facts/template-variables';
import type { ControlPlaneView } from '../../manifest/control-plane-view';
import type { ManifestDocument } from '../../manifest/source';
import { defineRule, type Found } from '../engine/define';
import { nearestFix, replaceField } from '../engine/edit';
import { atField } from '../engine/places';
import { CONTROL_PLANES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const MISSING_OBJECT: Rule = defineRule(CONTROL_PLANES, {
  id: 'control-plane/missing-object',
  severity: 'warning',
  title: 'Reference to an object that is not among the objects of its kind in the file',
  why: 'The operator waits until the object exists. The file contains objects of the kind, but none with this name.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glanceapi_controller.go',
  bad: `
apiVersion: k8s.cni.cncf.io/v1
kind: NetworkAttachmentDefinition
metadata:
  name: storage
---
kind: OpenStackControlPlane
spec:
  cinder:
    template:
      cinderAPI:
        networkAttachments:
        - storagemgmt
`,
  good: `
apiVersion: k8s.cni.cncf.io/v1
kind: NetworkAttachmentDefinition
metadata:
  name: storage
---
kind: OpenStackControlPlane
spec:
  cinder:
    template:
      cinderAPI:
        networkAttachments:
        - storage
`,
  find: (controlPlane, { view: { documents } }) => REFERENCES.flatMap((reference) => problemsOf(controlPlane, reference, documents)),
});

/** The kinds whose objects people write into one file with the control plane. Secrets often come from elsewhere. */
const REFERENCES = OBJECT_REFERENCES.filter(({ kind }) => kind === 'NetworkAttachmentDefinition' || kind === 'Topology');

function problemsOf({ spec, document }: ControlPlaneView, { kind, field }: ObjectReference, documents: readonly ManifestDocument[]): Found[] {
  const beside = documents.filter((other) => other.kind === kind && other.file === document.file && isInReach(other, document));
  const known = beside.map(({ name }) => name);
  return known.length === 0 ? [] : textsAt(deepTexts(spec), [field])
    .filter(({ text }) => isDnsSubdomain(text) && !isTemplate(text) && !known.includes(text))
    .map(({ path, text }) => ({
      place: atField(spec, ...path),
      message: `${field.join('.')} names the ${kind} ${quoted(text)}, which is not in this file.`,
      ...nearestFix(text, known, `Use ${listed(known)}, or create it before the control plane.`, replaceField),
    }));
}

function isInReach({ namespace }: ManifestDocument, from: ManifestDocument): boolean {
  return namespace === '' || from.namespace === '' || namespace === from.namespace;
}
