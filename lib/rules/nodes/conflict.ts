import { canonicalJson } from '../../json';
import type { MachineConfigView, NodePart } from '../../manifest/machine-config-view';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { INPUT } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const CONFLICT: Rule = defineRule(INPUT, {
  id: 'nodes/conflict',
  severity: 'error',
  title: 'Two MachineConfigs of a role with different versions of one file or unit',
  why: 'MachineConfigs of a role are merged in the order of their names: the last one wins without a message.',
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
    storage:
      files:
      - path: /etc/motd
        mode: 420
        contents:
          source: "data:,a"
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
    storage:
      files:
      - path: /etc/motd
        mode: 420
        contents:
          source: "data:,b"
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
    storage:
      files:
      - path: /etc/motd
        mode: 420
        contents:
          source: "data:,a"
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
    storage:
      files:
      - path: /etc/issue
        mode: 420
        contents:
          source: "data:,b"
`,
  * find({ machineConfigs }, context) {
    const claims = new Map<string, Claim>();
    for (const machineConfig of machineConfigs.filter(({ role }) => role !== undefined)) {
      for (const part of machineConfig.parts) {
        const key = JSON.stringify([machineConfig.document.file, machineConfig.role, part.kind, part.name]);
        const first = claims.get(key) ?? { machineConfig, part };
        claims.set(key, first);
        const [content, other] = [part, first.part].map(({ fields }) => context.onceFor(fields.object, canonicalJson));
        if (first.machineConfig !== machineConfig && content !== other) {
          yield {
            place: atField(part.fields),
            message: `the ${part.kind} ${quoted(part.name)} of the role ${machineConfig.role} differs from the one in the MachineConfig `
              + `${quoted(first.machineConfig.document.name)}.`,
            fix: 'Give both the same content, or keep one of them.',
          };
        }
      }
    }
  },
});

/** The first part with a name. */
interface Claim {
  readonly machineConfig: MachineConfigView;
  readonly part: NodePart;
}
