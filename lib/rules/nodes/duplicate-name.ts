import { canonicalJson } from '../../json';
import { Fields } from '../../manifest/fields';
import type { ManifestDocument } from '../../manifest/source';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { INPUT } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const DUPLICATE_NAME: Rule = defineRule(INPUT, {
  id: 'nodes/duplicate-name',
  severity: 'error',
  title: 'Two MachineConfigs with one name in a file',
  why: 'They are one object to the cluster: the one that is applied last replaces the other, and removes what that one configured.',
  source: 'https://docs.openshift.com/container-platform/4.18/machine_configuration/index.html',
  bad: `
kind: MachineConfig
metadata:
  name: 99-master-a
  labels:
    machineconfiguration.openshift.io/role: master
spec:
  config:
    ignition:
      version: 3.2.0
    systemd:
      units:
      - name: iscsid.service
        enabled: true
---
kind: MachineConfig
metadata:
  name: 99-master-a
  labels:
    machineconfiguration.openshift.io/role: master
spec:
  config:
    ignition:
      version: 3.2.0
    systemd:
      units:
      - name: multipathd.service
        enabled: true
`,
  good: `
kind: MachineConfig
metadata:
  name: 99-master-a
  labels:
    machineconfiguration.openshift.io/role: master
spec:
  config:
    ignition:
      version: 3.2.0
    systemd:
      units:
      - name: iscsid.service
        enabled: true
---
kind: MachineConfig
metadata:
  name: 99-master-b
  labels:
    machineconfiguration.openshift.io/role: master
spec:
  config:
    ignition:
      version: 3.2.0
    systemd:
      units:
      - name: multipathd.service
        enabled: true
`,
  * find({ machineConfigs }, context) {
    const first = new Map<string, ManifestDocument>();
    for (const { document } of machineConfigs.filter((machineConfig) => machineConfig.document.name !== '')) {
      const key = JSON.stringify([document.file, document.name]);
      const other = first.get(key) ?? document;
      first.set(key, other);
      if (context.onceFor(other.object, canonicalJson) !== context.onceFor(document.object, canonicalJson)) {
        yield {
          place: atField(Fields.at(document, ['metadata', 'name'])),
          message: `another MachineConfig has the name ${quoted(document.name)}, with different content.`,
          fix: 'Give each a name of its own.',
        };
      }
    }
  },
});
