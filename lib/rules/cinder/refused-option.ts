import { backendFragment } from './fragments';
import { BACKEND_SECTIONS } from './sections';
import { DRIVER_CHECKS } from '../../facts/cinder/driver-checks';
import { defineRule } from '../engine/define';
import { atOption } from '../engine/places';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';

const NFS = ['[nfs]', 'volume_backend_name = nfs', 'volume_driver = cinder.volume.drivers.nfs.NfsDriver', 'nas_host = 192.0.2.1', 'nas_share_path = /export', 'nfs_snapshot_support = true'];

export const REFUSED_OPTION: Rule = defineRule(where(BACKEND_SECTIONS, ({ backend }) => backend.config.isComplete), {
  id: 'cinder/refused-option',
  severity: 'error',
  title: 'Option that the driver of a back-end refuses',
  why: 'The driver checks its options when it starts, some of them beside each other. The back-end stays down.',
  source: 'https://docs.openstack.org/cinder/latest/configuration/block-storage/volume-drivers.html',
  bad: backendFragment([...NFS, 'nas_secure_file_operations = true']),
  good: backendFragment([...NFS, 'nas_secure_file_operations = false']),
  find: ({ driver, find, get }) => DRIVER_CHECKS.filter(({ drivers }) => drivers.includes(driver)).flatMap((check) => {
    const { option: name, isRefused, why, fix } = check;
    const option = find(name);
    const isKnown = option !== undefined && !/\$|\{\{|</.test(option.rawValue);
    return !isKnown || !isRefused(option.rawValue, get) ? [] : [{
      place: atOption(option),
      message: `${name} in [${option.section}] is ${option.rawValue}, but ${why}.`,
      fix,
    }];
  }),
});
