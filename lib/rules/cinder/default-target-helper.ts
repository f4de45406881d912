import { backendFragment, LVM_LINES, ON_LVM_NODE } from './fragments';
import { BACKEND_SECTIONS } from './sections';
import { LVM_DRIVER } from '../../facts/cinder/cinder-drivers';
import { DEFAULT_TARGET_HELPER, ISCSI_TARGET_HELPER } from '../../facts/cinder/targets';
import { defineRule } from '../engine/define';
import { atOption } from '../engine/places';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const TARGET_HELPER_DEFAULT: Rule = defineRule(where(BACKEND_SECTIONS, ({ driver }) => driver === LVM_DRIVER), {
  id: 'cinder/default-target-helper',
  severity: 'warning',
  title: 'LVM back-end with the target helper tgtadm',
  why: 'tgtadm is the default of Cinder, but its daemon is neither in the image nor on the nodes of OpenShift. Every published back-end uses lioadm.',
  source: 'https://github.com/openstack-k8s-operators/cinder-operator/blob/main/config/samples/backends/lvm/iscsi/cinder.yaml',
  bad: backendFragment(LVM_LINES, ON_LVM_NODE),
  good: backendFragment([...LVM_LINES, 'target_helper = lioadm'], ON_LVM_NODE),
  find({ backend, name, find, get }) {
    const isElsewhere = backend.config.find('DEFAULT', 'target_helper') !== undefined || backend.config.find(name, FORMER_NAME) !== undefined;
    const isUnknown = find('target_helper') === undefined && (isElsewhere || !backend.config.isComplete);
    const protocol = get('target_protocol') ?? 'iscsi';
    const option = find('target_helper');
    return isUnknown || protocol.startsWith('nvmet') || (get('target_helper') ?? DEFAULT_TARGET_HELPER) !== DEFAULT_TARGET_HELPER ? undefined : {
      ...option && { place: atOption(option) },
      message: `target_helper of the back-end ${quoted(backend.name)} is ${DEFAULT_TARGET_HELPER}${option ? '' : ', which is the default'}: the nodes do not run its daemon.`,
      fix: `Write target_helper = ${ISCSI_TARGET_HELPER} in [${name}].`,
    };
  },
});

/** The former name of target_helper, which another rule reports. */
const FORMER_NAME = 'iscsi_helper';
