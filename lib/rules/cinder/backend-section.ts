import { backendFragment, LVM_LINES, ON_LVM_NODE } from './fragments';
import { defineRule } from '../engine/define';
import { nearestFix } from '../engine/edit';
import { atOption } from '../engine/places';
import { BACKENDS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

const LVM = [...LVM_LINES, 'target_helper = lioadm'];

export const BACKEND_SECTION: Rule = defineRule(BACKENDS, {
  id: 'cinder/backend-section',
  severity: 'error',
  title: 'Enabled back-end without a section',
  why: 'Each name in enabled_backends is the name of a section. Without the section, the volume service runs Cinder\'s default driver with default options, or does not start.',
  source: 'https://docs.openstack.org/cinder/latest/admin/multi-backend.html',
  bad: backendFragment(['[DEFAULT]', 'enabled_backends = lvm,fast', ...LVM], ON_LVM_NODE),
  good: backendFragment(['[DEFAULT]', 'enabled_backends = lvm', ...LVM], ON_LVM_NODE),
  find({ backend: { config, enabled: { names, option }, sections } }) {
    const missing = names.filter((name) => !config.hasSection(name));
    return option === undefined || !config.isComplete || missing.length === 0 || /\$|\{\{/.test(option.rawValue) ? undefined : {
      place: atOption(option),
      message: `enabled_backends names ${listed(missing.map(quoted), 'and')}, but there is no section ${listed(missing.map((name) => `[${name}]`))}.`,
      ...nearestFix(missing[0], sections, sections.length === 0 ? `Add [${missing[0]}].` : `Write ${listed(sections)}, or add the section.`, () => undefined),
    };
  },
});
