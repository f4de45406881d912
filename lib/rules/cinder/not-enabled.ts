import { backendFragment, LVM_LINES, ON_LVM_NODE } from './fragments';
import { referredSections } from './referred-sections';
import { placeOfSection } from './sections';
import { sectionKey } from '../../oslo/document/config-option';
import { defineRule } from '../engine/define';
import { BACKENDS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

const LVM = ['[DEFAULT]', 'enabled_backends = lvm', ...LVM_LINES, 'target_helper = lioadm'];

export const NOT_ENABLED: Rule = defineRule(BACKENDS, {
  id: 'cinder/not-enabled',
  severity: 'warning',
  title: 'Section of a back-end that nothing enables',
  why: 'Cinder reads only the sections that enabled_backends names. A section of another name in the text or in a Secret of a back-end has no effect.',
  source: 'https://docs.openstack.org/cinder/latest/admin/multi-backend.html',
  bad: backendFragment([...LVM, '[fast]', 'volume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver'], ON_LVM_NODE),
  good: backendFragment(LVM, ON_LVM_NODE),
  find({ backend }, { catalog }) {
    const { names } = backend.enabled;
    const known = new Set([...names, ...referredSections(backend)].map(sectionKey));
    const sections = new Map(backend.own.all.flatMap((text) => text.config.sectionNames()).map((section) => [sectionKey(section), section]));
    const isUnclear = names.length === 0 || names.some((name) => /\$|\{\{/.test(name) || !backend.config.hasSection(name));
    return isUnclear ? [] : [...sections]
      .filter(([key, section]) => !known.has(key) && section !== 'DEFAULT' && !catalog.hasGroup('cinder', section))
      .map(([, section]) => ({
        place: placeOfSection(backend, section),
        message: `the section [${section}] of the back-end ${quoted(backend.name)} is not enabled: enabled are ${listed(names, 'and')}.`,
        fix: `Rename it to [${names[0]}], add it to enabled_backends, or remove it.`,
      }));
  },
});
