import { ROLE_LABEL } from '../../facts/kubernetes/names';
import { Fields } from '../../manifest/fields';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { MACHINE_CONFIGS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const ROLE_MISSING: Rule = defineRule(MACHINE_CONFIGS, {
  id: 'nodes/role-missing',
  severity: 'error',
  title: 'MachineConfig without a role',
  why: 'Pools select their MachineConfigs by the label of the role: without it, no node gets the MachineConfig.',
  source: 'https://docs.openshift.com/container-platform/4.18/machine_configuration/index.html',
  bad: `
kind: MachineConfig
metadata:
  name: 99-master-a
spec:
  config:
    ignition:
      version: 3.2.0
    systemd:
      units:
      - name: iscsid.service
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
`,
  find: ({ role, document }) => (role !== undefined ? undefined : {
    place: atField(Fields.at(document, ['metadata'])),
    message: `the MachineConfig ${quoted(document.name)} has no label ${ROLE_LABEL}.`,
    fix: 'Add the label with the name of the pool, such as master or worker.',
  }),
});
