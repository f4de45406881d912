import { IGNITION_VERSION, isReadIgnitionVersion } from '../../facts/nodes/ignition';
import { isUnitName } from '../../facts/nodes/systemd';
import type { Fields } from '../../manifest/fields';
import { anyCase, anyCaseText, fieldNamed, type MachineConfigView } from '../../manifest/machine-config-view';
import { defineRule } from '../engine/define';
import type { Found } from '../engine/define';
import { atField } from '../engine/places';
import { MACHINE_CONFIGS } from '../engine/queries';
import { repeated } from '../engine/repeated';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const IGNITION_ERROR: Rule = defineRule(MACHINE_CONFIGS, {
  id: 'nodes/ignition-error',
  severity: 'error',
  title: 'Ignition configuration that nodes cannot read',
  why: 'The machine config operator refuses it and marks the pool as degraded: no node of the pool gets later changes.',
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
      - path: etc/motd
        mode: 420
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
  find: (machineConfig) => (Object.keys(machineConfig.config.object).length === 0 ? [] : [
    ...versionProblem(machineConfig),
    ...machineConfig.files.flatMap(fileProblems),
    ...machineConfig.units.flatMap(unitProblems),
    ...repeatedParts(machineConfig),
  ]),
});

const SOURCE = /^(data:[^,]*,|https?:\/\/|tftp:\/\/|s3:\/\/|gs:\/\/|arn:)/;

function versionProblem({ config }: MachineConfigView): Found[] {
  const version = anyCaseText(anyCase(config, 'ignition'), 'version');
  return version !== undefined && isReadIgnitionVersion(version) ? [] : [{
    place: version === undefined ? atField(config) : atField(config, fieldNamed(config, 'ignition'), 'version'),
    message: version === undefined ? 'ignition.version is missing.' : `ignition.version is ${quoted(version)}, which the machine config operator can neither read nor convert.`,
    fix: `Write version: ${IGNITION_VERSION} in ignition.`,
  }];
}

function fileProblems(file: Fields): Found[] {
  const path = anyCaseText(file, 'path');
  const source = anyCaseText(anyCase(file, 'contents'), 'source');
  const problems: Found[] = path?.startsWith('/') ? [] : [{
    place: atField(file, ...path === undefined ? [] : [fieldNamed(file, 'path')]),
    message: path === undefined ? 'a file has no path.' : `the path of a file is ${quoted(path)}, which is not absolute.`,
    fix: 'Write an absolute path.',
  }];
  return source === undefined || SOURCE.test(source) ? problems : [...problems, {
    place: atField(file, fieldNamed(file, 'contents'), 'source'),
    message: `the source of the file ${quoted(path ?? '')} is ${quoted(source)}, which is not a URL that Ignition fetches.`,
    fix: 'Write a data: URL with the content, percent-encoded, after a comma: data:,Hello%20world',
  }];
}

function unitProblems(unit: Fields): Found[] {
  const name = anyCaseText(unit, 'name');
  return name !== undefined && isUnitName(name) ? [] : [{
    place: atField(unit, ...name === undefined ? [] : [fieldNamed(unit, 'name')]),
    message: name === undefined ? 'a systemd unit has no name.' : `the name of a systemd unit is ${quoted(name)}, which does not end with a type of unit.`,
    fix: 'Write the name with its type, such as iscsid.service.',
  }];
}

function repeatedParts({ parts }: MachineConfigView): Found[] {
  return repeated(parts, ({ kind, name }) => `${kind} ${name}`).map(({ kind, name, fields }) => ({
    place: atField(fields),
    message: `the ${kind} ${quoted(name)} is given twice.`,
    fix: 'Keep one of them.',
  }));
}
