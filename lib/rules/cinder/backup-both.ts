import { cinderFragment } from './fragments';
import { since } from '../../facts/release';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { CINDERS } from '../engine/queries';
import type { Rule } from '../engine/rule';

export const BACKUP_BOTH: Rule = defineRule(CINDERS, {
  id: 'cinder/backup-both',
  severity: 'error',
  title: 'Both kinds of backup services',
  why: 'cinderBackup is the former field of cinderBackups. The webhook rejects cinderBackups as long as cinderBackup has replicas, and replicas is 1 if the manifest does not set it.',
  source: 'https://github.com/openstack-k8s-operators/cinder-operator/blob/main/api/v1beta1/cinder_webhook.go',
  releases: since('18.0-fr5'),
  bad: cinderFragment(['cinderBackup:', '  replicas: 1', 'cinderBackups:', '  az1:', '    replicas: 1']),
  good: cinderFragment(['cinderBackup:', '  replicas: 0', 'cinderBackups:', '  az1:', '    replicas: 1']),
  find({ template, isPartial }) {
    const backup = template.child('cinderBackup');
    const replicas = backup.number('replicas');
    const isUnknown = replicas === undefined && (isPartial || !template.has('cinderBackup'));
    return template.entries('cinderBackups').length === 0 || replicas === 0 || isUnknown ? undefined : {
      place: replicas === undefined ? atField(template, 'cinderBackup') : atField(backup, 'replicas'),
      message: `cinderBackup has ${replicas === undefined ? 'no replicas, so it has 1' : `${replicas} replicas`}, but cinderBackups is set too.`,
      fix: 'Write replicas: 0 in cinderBackup.',
    };
  },
});
