import { PodFiles } from './pod-files';
import { isOfImage } from '../../facts/glance/pod-files';
import { defineRule } from '../engine/define';
import { mountedFragment } from '../engine/fragments';
import { atOption } from '../engine/places';
import { API_INSTANCES } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

const POLICY = { 'policy.yaml': ['"add_image": "role:admin"'] };

export const POLICY_MISSING: Rule = defineRule(where(API_INSTANCES, ({ glance, instance: { replicas } }) => !glance.isPartial && replicas !== 0), {
  id: 'mounts/policy-missing',
  severity: 'warning',
  title: 'Policy file that no mount provides',
  why: 'oslo.policy ignores a policy file that does not exist: its built-in rules apply, and nothing is logged.',
  source: 'https://docs.openstack.org/oslo.policy/latest/configuration/index.html',
  bad: mountedFragment(POLICY, ['[oslo_policy]', 'policy_file = /etc/glance/policy.yaml']),
  good: mountedFragment(POLICY, ['[oslo_policy]', 'policy_file = /etc/glance/own/policy.yaml']),
  find({ glance: { objects }, instance: { name, config, mounts } }) {
    const option = config?.find('oslo_policy', 'policy_file');
    const path = option?.rawValue ?? '';
    const files = PodFiles.of(mounts, objects);
    if (option === undefined || !path.startsWith('/') || /\$|\{\{/.test(path) || isOfImage(path) || files.has(path)) {
      return undefined;
    }
    const file = path.slice(path.lastIndexOf('/') + 1);
    const others = mounts.map(({ mountPath }) => mountPath).filter((mountPath) => files.namesIn(mountPath).includes(file));
    return {
      place: atOption(option),
      message: `policy_file in [oslo_policy] is ${quoted(path)}, but no extra mount that reaches the API instance ${quoted(name)} provides it: the built-in rules apply.`,
      fix: others.length === 0 ? 'Mount a Secret or ConfigMap with the file there, or name the file that is mounted.'
        : `Write policy_file = ${listed(others.map((mountPath) => `${mountPath}/${file}`))}`,
    };
  },
});
