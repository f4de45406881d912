import { canonicalJson } from '../../json';
import type { MachineConfigView, NodePart } from '../../manifest/machine-config-view';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const CONFLICT: Rule = {
  id: 'nodes/conflict',
  severity: 'error',
  title: 'Two MachineConfigs in a file that configure one thing of a role differently',
  why: 'MachineConfigs of a role are merged in the order of their names: the last one wins without a word.',
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
  * check({ view }) {
    const claims = new Map<string, Claim>();
    for (const machineConfig of view.machineConfigs.filter(({ role }) => role !== undefined)) {
      for (const part of machineConfig.parts) {
        const key = JSON.stringify([machineConfig.document.file, machineConfig.role, part.kind, part.name]);
        const first = claims.get(key) ?? { machineConfig, part };
        claims.set(key, first);
        if (first.machineConfig !== machineConfig && canonicalJson(first.part.fields.object) !== canonicalJson(part.fields.object)) {
          yield {
            place: atField(part.fields),
            message: `the ${part.kind} ${quoted(part.name)} of the role ${machineConfig.role} is another one in the MachineConfig `
              + `${quoted(first.machineConfig.document.name)}.`,
            fix: 'Give both the same content, or keep one of them.',
          };
        }
      }
    }
  },
};

/** What was first configured under a name. */
interface Claim {
  readonly machineConfig: MachineConfigView;
  readonly part: NodePart;
}
