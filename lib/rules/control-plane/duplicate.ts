import { objectKey } from '../../facts/kubernetes/object-key';
import { canonicalJson } from '../../json';
import { Fields } from '../../manifest/fields';
import type { ManifestView } from '../../manifest/manifest-view';
import type { ManifestDocument } from '../../manifest/source';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { INPUT } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const DUPLICATE: Rule = defineRule(INPUT, {
  id: 'control-plane/duplicate',
  severity: 'error',
  title: 'Two versions of one object in a file',
  why: 'Kind, namespace and name identify an object: the version that is applied last replaces the other.',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  bad: `
kind: Secret
metadata:
  name: ceph-conf-files
stringData:
  ceph.conf: "[global]"
---
kind: Secret
metadata:
  name: ceph-conf-files
stringData:
  ceph.client.openstack.keyring: "[client.openstack]"
`,
  good: `
kind: Secret
metadata:
  name: ceph-conf-files
stringData:
  ceph.conf: "[global]"
  ceph.client.openstack.keyring: "[client.openstack]"
`,
  * find(view) {
    const first = new Map<string, ManifestDocument>();
    for (const document of wholeObjects(view)) {
      const key = `${document.file}\n${objectKey({ ...document, apiVersion: document.object.apiVersion })}`;
      const other = first.get(key) ?? document;
      first.set(key, other);
      if (other !== document && canonicalJson(other.object) !== canonicalJson(document.object)) {
        yield {
          place: atField(Fields.at(document, ['metadata', 'name'])),
          message: `the ${document.kind} ${quoted(document.name)} is ${where(other)} too, with different content: the one that is applied last replaces the other.`,
          fix: 'Merge the two, or give each a name of its own.',
        };
      }
    }
  },
});

function where({ file, index }: ManifestDocument): string {
  return file === '' ? 'in the program' : `in document ${index}`;
}

/** The objects with a name, without patches, several of which may change one object. MachineConfigs have a rule of their own. */
function wholeObjects({ documents, controlPlanes, services }: ManifestView): ManifestDocument[] {
  const patches = new Set([
    ...controlPlanes.filter(({ isPartial }) => isPartial).map(({ document }) => document),
    ...services.filter(({ isPartial }) => isPartial).map(({ template }) => template.document),
  ]);
  return documents.filter((document) => document.name !== '' && document.kind !== 'MachineConfig'
    && !patches.has(document) && document.patch === undefined);
}
