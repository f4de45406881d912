import { looksOctal } from '../../facts/nodes/file-mode';
import { anyCaseValue, fieldNamed } from '../../manifest/machine-config-view';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { NODE_FILES } from '../engine/queries';
import type { Rule } from '../engine/rule';

export const MODE: Rule = defineRule(NODE_FILES, {
  id: 'nodes/mode',
  severity: 'error',
  title: 'Permissions of a file in octal digits',
  why: 'Ignition reads the mode as a decimal number: 644 gives the file unintended permissions. In YAML, 0644 is octal and equals 420.',
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
        mode: 644
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
        mode: 0644
        contents:
          source: "data:,x"
`,
  find(file) {
    const mode = anyCaseValue(file, 'mode');
    return typeof mode !== 'number' || !(mode > 0o7777 || looksOctal(mode)) ? undefined : {
      place: atField(file, fieldNamed(file, 'mode')),
      message: `mode is ${mode}, which is ${mode.toString(8).padStart(4, '0')} in octal digits.`,
      fix: /^[0-7]+$/.test(String(mode)) ? `Write ${Number.parseInt(String(mode), 8)}, or in YAML 0${mode}.` : 'Write 420 for 0644, 384 for 0600, 493 for 0755.',
    };
  },
});
