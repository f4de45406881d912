import { BACKUP_PLACES } from '../../../facts/cinder/volume-places';
import type { CinderComponentView } from '../../../manifest/cinder-view';
import type { Change } from '../../engine/change';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { cinderExample } from '../../engine/examples';
import { keptComponents, type KeptComponent } from '../../engine/pairs/services';
import { optionText } from '../../engine/shown';

const backup = (pool: string, ...more: string[]): string => cinderExample({
  template: [
    'cinderBackup:', '  customServiceConfig: |', '    [DEFAULT]', '    backup_driver = cinder.backup.drivers.ceph.CephBackupDriver', `    backup_ceph_pool = ${pool}`, ...more,
  ],
});

export const BACKUP_PLACE: Effect = defineEffect(keptBackups, {
  id: 'data/backup-place',
  disruption: 'data',
  title: 'Backup service that keeps its backups elsewhere',
  why: 'The record of a backup names a container or a pool, but not the server. The service looks for existing backups with the new settings.',
  source: 'https://docs.openstack.org/cinder/latest/configuration/block-storage/backup-drivers.html',
  old: backup('backups'),
  bad: backup('archive'),
  good: backup('backups', '    backup_ceph_chunk_size = 134217728'),
  * find({ subject, old, new: later }) {
    for (const { name, noun } of BACKUP_PLACES) {
      const [before, after] = [old, later].map(({ config }) => config.get('DEFAULT', name));
      if (before !== after) {
        yield {
          subject,
          message: `has another ${noun}: ${name} changes from ${optionText(old.config, 'DEFAULT', name)} to ${optionText(later.config, 'DEFAULT', name)}. Existing backups may not be found or restored.`,
          safeWay: 'Keep the old place reachable with an entry of cinderBackups of its own until its backups have expired.',
        };
      }
    }
  },
});

function keptBackups(change: Change): ReadonlyArray<KeptComponent<CinderComponentView>> {
  return change.once(keptComponents).filter(({ facts }) => facts.propagation === 'CinderBackup') as Array<KeptComponent<CinderComponentView>>;
}
