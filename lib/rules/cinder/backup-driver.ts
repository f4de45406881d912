import { backupFragment } from './fragments';
import { BACKUPS } from './sections';
import { BACKUP_DRIVERS, backupDriver, driverOfModule } from '../../facts/cinder/backup-drivers';
import { defineRule } from '../engine/define';
import { nearestFix, replaceValue } from '../engine/edit';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { listed } from '../engine/words';

export const BACKUP_DRIVER: Rule = defineRule(BACKUPS, {
  id: 'cinder/backup-driver',
  severity: 'error',
  title: 'Unusable driver of the backup service',
  why: 'backup_driver names the class of a driver. The backup service does not start with the path of a module, with an unknown class, or without the options that the driver needs.',
  source: 'https://docs.openstack.org/cinder/latest/configuration/block-storage/backup-drivers.html',
  bad: backupFragment(['[DEFAULT]', 'backup_driver = cinder.backup.drivers.swift']),
  good: backupFragment(['[DEFAULT]', 'backup_driver = cinder.backup.drivers.swift.SwiftBackupDriver']),
  find({ backup: { config } }) {
    const option = config.find('DEFAULT', 'backup_driver');
    if (option === undefined || /\$|\{\{/.test(option.rawValue)) {
      return undefined;
    }
    const driver = backupDriver(option.rawValue);
    if (driver === undefined) {
      const better = driverOfModule(option.rawValue);
      const message = `backup_driver is ${option.rawValue}, which is not the class of a driver of Cinder.`;
      const isOfCinder = option.rawValue.startsWith('cinder.');
      return !isOfCinder ? undefined : {
        place: atOption(option),
        message,
        ...better === undefined ? nearestFix(option.rawValue, BACKUP_DRIVERS, `Use ${listed(BACKUP_DRIVERS)}.`, (nearest) => replaceValue(option, nearest))
          : { fix: `Write backup_driver = ${better}`, edit: replaceValue(option, better) },
      };
    }
    const missing = (driver.needs ?? []).filter((name) => (config.find('DEFAULT', name)?.rawValue ?? '') === '');
    return missing.length === 0 || !config.isComplete ? undefined : {
      place: atOption(option),
      message: `backup_driver is ${driver.path}, which does not start without ${listed(missing, 'and')}.`,
      fix: `Set ${listed(missing, 'and')} in [DEFAULT], or in a Secret that customServiceConfigSecrets of the backup service names.`,
    };
  },
});
