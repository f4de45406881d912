import { isUnitName } from '../../facts/systemd';
import type { Fields } from '../../manifest/fields';
import { anyCase, anyCaseText, fieldNamed, type MachineConfigView } from '../../manifest/machine-config-view';
import { atField } from '../engine/places';
import type { RawFinding, Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const IGNITION_ERROR: Rule = {
  id: 'nodes/ignition-error',
  severity: 'error',
  title: 'An Ignition configuration that nodes cannot read',
  why: 'The machine config operator refuses it and marks the pool degraded: none of its nodes gets any later change.',
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
  * check({ view }) {
    for (const machineConfig of view.machineConfigs.filter(({ config }) => Object.keys(config.object).length > 0)) {
      yield* versionProblem(machineConfig);
      yield* machineConfig.files.flatMap(fileProblems);
      yield* machineConfig.units.flatMap(unitProblems);
      yield* repeated(machineConfig);
    }
  },
};

const SOURCE = /^(data:[^,]*,|https?:\/\/|tftp:\/\/|s3:\/\/|gs:\/\/|arn:)/;

function versionProblem({ config }: MachineConfigView): RawFinding[] {
  const version = anyCaseText(anyCase(config, 'ignition'), 'version');
  return version !== undefined && /^3\.[0-9]+\.0$/.test(version) ? [] : [{
    place: version === undefined ? atField(config) : atField(config, fieldNamed(config, 'ignition'), 'version'),
    message: version === undefined ? 'ignition.version is missing.' : `ignition.version is ${quoted(version)}, which nodes do not read.`,
    fix: 'Write version: 3.2.0 in ignition.',
  }];
}

function fileProblems(file: Fields): RawFinding[] {
  const path = anyCaseText(file, 'path');
  const source = anyCaseText(anyCase(file, 'contents'), 'source');
  const problems: RawFinding[] = path?.startsWith('/') ? [] : [{
    place: atField(file, ...path === undefined ? [] : [fieldNamed(file, 'path')]),
    message: path === undefined ? 'a file has no path.' : `the path of a file is ${quoted(path)}, which is not absolute.`,
    fix: 'Write the path from / on.',
  }];
  return source === undefined || SOURCE.test(source) ? problems : [...problems, {
    place: atField(file, fieldNamed(file, 'contents'), 'source'),
    message: `the source of the file ${quoted(path ?? '')} is ${quoted(source)}, which is no URL that Ignition fetches.`,
    fix: 'Write a data: URL with the content, percent-encoded behind a comma: data:,Hello%20world',
  }];
}

function unitProblems(unit: Fields): RawFinding[] {
  const name = anyCaseText(unit, 'name');
  return name !== undefined && isUnitName(name) ? [] : [{
    place: atField(unit, ...name === undefined ? [] : [fieldNamed(unit, 'name')]),
    message: name === undefined ? 'a systemd unit has no name.' : `the name of a systemd unit is ${quoted(name)}, which ends with no type of unit.`,
    fix: 'Write the name with its type, such as iscsid.service.',
  }];
}

function repeated({ parts }: MachineConfigView): RawFinding[] {
  const again = parts.filter((part, index) => parts.slice(0, index).some((other) => other.kind === part.kind && other.name === part.name));
  return again.map(({ kind, name, fields }) => ({
    place: atField(fields),
    message: `the ${kind} ${quoted(name)} is given twice.`,
    fix: 'Keep one of them.',
  }));
}
