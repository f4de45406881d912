import { nameProblem } from './component-name';
import { cinderFragment } from './fragments';
import { BACKUPS } from './sections';
import { since } from '../../facts/release';
import { defineRule } from '../engine/define';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';

export const BACKUP_NAME: Rule = defineRule(where(BACKUPS, ({ backup }) => backup.facts.isMap), {
  id: 'cinder/backup-name',
  severity: 'error',
  title: 'Name of a backup service that Kubernetes does not accept',
  why: 'The name becomes part of the names of a StatefulSet, its pods and their labels. The webhook admits every name in cinderBackups, but the API server refuses the objects that the operator then creates.',
  source: 'https://github.com/openstack-k8s-operators/cinder-operator/blob/main/internal/controller/cinder_controller.go',
  releases: since('18.0-fr5'),
  bad: cinderFragment(['cinderBackup:', '  replicas: 0', 'cinderBackups:', '  AZ_1:', '    replicas: 1']),
  good: cinderFragment(['cinderBackup:', '  replicas: 0', 'cinderBackups:', '  az-1:', '    replicas: 1']),
  find: ({ cinder, backup }) => nameProblem(cinder, backup),
});
