import { backendFragment, LVM_LINES, ON_LVM_NODE } from './fragments';
import { BACKEND_SECTIONS } from './sections';
import { LVM_DRIVER } from '../../facts/cinder/cinder-drivers';
import { DEFAULT_TARGET_HELPER, DEFAULT_TARGET_PROTOCOL, helpersOf, protocolsOf } from '../../facts/cinder/targets';
import { defineRule } from '../engine/define';
import { replaceValue } from '../engine/edit';
import { atOption } from '../engine/places';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const TARGET_HELPER: Rule = defineRule(where(BACKEND_SECTIONS, ({ driver }) => driver === LVM_DRIVER), {
  id: 'cinder/target-helper',
  severity: 'error',
  title: 'LVM back-end whose target helper does not serve its protocol',
  why: 'The driver checks target_helper and target_protocol when it starts. With a combination that does not exist, the back-end stays down.',
  source: 'https://opendev.org/openstack/cinder/src/branch/master/cinder/volume/targets',
  bad: backendFragment([...LVM_LINES, 'target_helper = lioadm', 'target_protocol = nvmet_tcp'], ON_LVM_NODE),
  good: backendFragment([...LVM_LINES, 'target_helper = nvmet', 'target_protocol = nvmet_tcp'], ON_LVM_NODE),
  find({ backend, find, get }) {
    const option = find('target_helper') ?? find('target_protocol');
    const helper = get('target_helper') ?? DEFAULT_TARGET_HELPER;
    const protocol = get('target_protocol') ?? DEFAULT_TARGET_PROTOCOL;
    const protocols = protocolsOf(helper);
    const better = helpersOf(protocol);
    return option === undefined || protocols === undefined || better.length === 0 || protocols.includes(protocol) ? undefined : {
      place: atOption(option),
      message: `target_helper of the back-end ${quoted(backend.name)} is ${helper}, which serves ${listed(protocols, 'and')}, but target_protocol is ${protocol}.`,
      fix: `Write target_helper = ${listed(better)}, or target_protocol = ${listed(protocols)}.`,
      ...option.name === 'target_helper' && { edit: replaceValue(option, better[0]) },
    };
  },
});
