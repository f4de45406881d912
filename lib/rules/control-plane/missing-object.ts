import { deepTexts } from './deep-fields';
import { isDnsSubdomain } from '../../facts/kubernetes/names';
import { OBJECT_REFERENCES, type ObjectReference } from '../../facts/operators/references';
import { isTemplate } from '../../facts/operators/template-variables';
import type { ControlPlaneView } from '../../manifest/control-plane-view';
import type { ManifestDocument } from '../../manifest/source';
import type { RuleContext } from '../engine/context';
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
  find: (controlPlane, context) => REFERENCES.flatMap((reference) => problemsOf(controlPlane, reference, context)),
});

/** The kinds whose objects people write into one file with the control plane. Secrets often come from elsewhere. */
const REFERENCES = OBJECT_REFERENCES.filter(({ kind }) => kind === 'NetworkAttachmentDefinition' || kind === 'Topology');

function problemsOf({ spec, document }: ControlPlaneView, { kind, field }: ObjectReference, context: RuleContext): Found[] {
  const { known, names } = context.once(objectNames).beside(document, kind);
  return known.length === 0 ? [] : deepTexts(spec).at(field)
    .filter(({ text }) => isDnsSubdomain(text) && !isTemplate(text) && !names.has(text))
    .map(({ path, text }) => ({
      place: atField(spec, ...path),
      message: `${field.join('.')} names the ${kind} ${quoted(text)}, which is not in this file.`,
      ...nearestFix(text, known, `Use ${listed(known)}, or create it before the control plane.`, replaceField),
    }));
}

/** The names of the objects of one kind that a control plane can refer to, as a list and to look one up. */
interface KnownNames {
  readonly known: readonly string[];
  readonly names: ReadonlySet<string>;
}

/** The objects of an input by file and kind. The names for control planes of one namespace are collected once. */
class ObjectNames {
  private readonly byFile = new Map<string, ManifestDocument[]>();
  private readonly collected = new Map<string, KnownNames>();

  public constructor(documents: readonly ManifestDocument[]) {
    for (const document of documents) {
      const key = JSON.stringify([document.file, document.kind]);
      const beside = this.byFile.get(key) ?? [];
      beside.push(document);
      this.byFile.set(key, beside);
    }
  }

  /** The names of the objects of a kind in the file and the namespace of a document. An object without a namespace is in every one. */
  public beside({ file, namespace }: ManifestDocument, kind: string): KnownNames {
    const key = JSON.stringify([file, namespace, kind]);
    const names = this.collected.get(key) ?? this.collect(JSON.stringify([file, kind]), namespace);
    this.collected.set(key, names);
    return names;
  }

  private collect(key: string, namespace: string): KnownNames {
    const inReach = (this.byFile.get(key) ?? []).filter((other) => [other.namespace, ''].includes(namespace) || other.namespace === '');
    const known = inReach.map(({ name }) => name);
    return { known, names: new Set(known) };
  }
}

function objectNames({ view: { documents } }: RuleContext): ObjectNames {
  return new ObjectNames(documents);
}
