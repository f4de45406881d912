import { cinderFragment } from './fragments';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { CINDERS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const BACKUP_IDLE: Rule = defineRule(CINDERS, {
  id: 'cinder/backup-idle',
  severity: 'info',
  title: 'Configured backup service whose replicas are 0 or not set',
  why: 'A backup service with replicas 0 makes no backups. The API server sets 1 if nothing sets replicas, but a base of the manifest often sets 0.',
  source: 'https://github.com/openstack-k8s-operators/cinder-operator/blob/main/api/v1beta1/cinder_types.go',
  bad: cinderFragment(['cinderBackup:', '  replicas: 0', '  customServiceConfig: |', '    [DEFAULT]', '    backup_driver = cinder.backup.drivers.swift.SwiftBackupDriver']),
  good: cinderFragment(['cinderBackup:', '  replicas: 1', '  customServiceConfig: |', '    [DEFAULT]', '    backup_driver = cinder.backup.drivers.swift.SwiftBackupDriver']),
  find: ({ backups }) => backups.filter(({ own, fields }) => own.text !== undefined && (fields.number('replicas') ?? 0) === 0).map(({ facts, name, fields }) => ({
    place: atField(fields, ...fields.has('replicas') ? ['replicas'] : []),
    message: `${facts.isMap ? `the backup service ${quoted(name)}` : 'cinderBackup'} is configured, but ${fields.has('replicas') ? 'has replicas: 0' : 'does not set replicas'}.`,
    fix: 'Write replicas: 1 or more, or remove the configuration.',
  })),
});
