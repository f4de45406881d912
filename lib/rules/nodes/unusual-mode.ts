import { isUnusualMode, looksOctal } from '../../facts/nodes/file-mode';
import { anyCaseValue, fieldNamed } from '../../manifest/machine-config-view';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { NODE_FILES } from '../engine/queries';
import type { Rule } from '../engine/rule';

export const UNUSUAL_MODE: Rule = defineRule(NODE_FILES, {
  id: 'nodes/unusual-mode',
  severity: 'warning',
  title: 'Permissions of a file that hardly anyone means',
  why: 'Ignition reads the mode as a decimal number. A number such as 344 gives a mode with which someone may write a file but not read it.',
  source: 'https://coreos.github.io/ignition/configuration-v3_2/',
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
        mode: 344
        contents:
          source: "data:,x"
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
          source: "data:,x"
`,
  find(file) {
    const mode = anyCaseValue(file, 'mode');
    return typeof mode !== 'number' || !isMode(mode) || looksOctal(mode) || !isUnusualMode(mode) ? undefined : {
      place: atField(file, fieldNamed(file, 'mode')),
      message: `mode is ${mode}, which is ${mode.toString(8).padStart(4, '0')} in octal digits.`,
      fix: 'Write the mode as a decimal number: 420 for 0644, 384 for 0600, 493 for 0755.',
    };
  },
});

function isMode(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 0o7777;
}
