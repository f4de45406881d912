import { backendFragment } from './fragments';
import { BACKEND_SECTIONS } from './sections';
import { DRIVER_NEEDS } from '../../facts/cinder/driver-needs';
import { isTemplate } from '../../facts/operators/template-variables';
import type { EffectiveConfig } from '../../manifest/effective-config';
import { defineRule } from '../engine/define';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

const NFS = ['[nfs]', 'volume_backend_name = nfs', 'volume_driver = cinder.volume.drivers.nfs.NfsDriver', 'nas_host = 192.0.2.1'];

/** Each section whose options are all known. */
const WHOLE_SECTIONS = where(BACKEND_SECTIONS,
  ({ cinder, backend, name }) => !cinder.isPartial && backend.config.isComplete && !isDraft(backend.config, name));

export const REQUIRED_OPTION: Rule = defineRule(WHOLE_SECTIONS, {
  id: 'cinder/required-option',
  severity: 'error',
  title: 'Back-end without an option that its driver needs',
  why: 'The driver checks its options when it starts. Without one of them the back-end stays down.',
  source: 'https://docs.openstack.org/cinder/latest/configuration/block-storage/volume-drivers.html',
  bad: backendFragment(NFS),
  good: backendFragment([...NFS, 'nas_share_path = /export']),
  find({ backend, name, driver, get }) {
    const needs = DRIVER_NEEDS.filter(({ driver: pattern, when, unless = [] }) => pattern.test(driver)
      && (when === undefined || get(when.option) === when.value) && !unless.some((option) => get(option) !== undefined));
    const missing = [...new Set(needs.flatMap(({ options }) => options))].filter((option) => get(option) === undefined);
    return missing.length === 0 ? undefined : {
      message: `the section [${name}] of the back-end ${quoted(backend.name)} has no ${listed(missing)}, which ${driver} needs.`,
      fix: `Set ${listed(missing, 'and')} in [${name}], or in the same section of a Secret that customServiceConfigSecrets names.`,
    };
  },
});

/** Whether a section still holds variables that someone fills in later. */
function isDraft(config: EffectiveConfig, section: string): boolean {
  return config.options(section).some(({ rawValue }) => isTemplate(rawValue));
}
