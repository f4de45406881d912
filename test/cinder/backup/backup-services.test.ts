import { Secret } from 'cdk8s-plus-27';
import { CephBackup } from '../../../lib/cinder/backup/ceph-backup';
import { BackupCompression } from '../../../lib/cinder/backup/cinder-backup-options';
import { NfsBackup } from '../../../lib/cinder/backup/nfs-backup';
import { SwiftBackup } from '../../../lib/cinder/backup/swift-backup';
import { CephBackend } from '../../../lib/cinder/ceph-backend';
import { ControlPlaneBase } from '../../../lib/control-plane/base/control-plane-base';
import { OpenStackControlPlane } from '../../../lib/control-plane/openstack-control-plane';
import { Release } from '../../../lib/facts/release';
import { JsonObject, objectAt } from '../../../lib/json';
import { CephClient } from '../../../lib/mounts/ceph-client';
import { ExtraMount } from '../../../lib/mounts/extra-mount';
import { ExtraVolume } from '../../../lib/mounts/extra-volume';
import { Propagation } from '../../../lib/mounts/propagation';
import { OptionValue } from '../../../lib/oslo/value/option-value';
import { deepFreeze, linesOf, testControlPlane } from '../../synth/synth';
import { objectsOf, specOf } from '../written';

const NFS = new NfsBackup({ server: '172.18.0.5', path: '/backups' });
const NFS_TEXT = linesOf('[DEFAULT]', 'backup_driver = cinder.backup.drivers.nfs.NFSBackupDriver', 'backup_share = 172.18.0.5:/backups');

function overlay(release = Release.RHOSO_18_0_FR6): OpenStackControlPlane {
  return testControlPlane({ base: ControlPlaneBase.none(), release });
}

function over(template: object): OpenStackControlPlane {
  return testControlPlane({
    base: ControlPlaneBase.fromManifest(deepFreeze({
      apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', metadata: { name: 'openstack' }, spec: { cinder: { template } },
    })),
  });
}

function templateOf(controlPlane: OpenStackControlPlane): JsonObject {
  return objectAt(specOf(controlPlane), 'cinder', 'template') ?? {};
}

describe('the only backup service', () => {
  test('with everything', () => {
    const controlPlane = overlay();
    controlPlane.cinder.configure({
      backup: {
        replicas: 2,
        storage: NFS,
        availabilityZone: 'az1',
        workers: 2,
        maxOperations: 4,
        compression: BackupCompression.ZSTD,
        threads: 40,
        useSameHost: true,
        useTemporarySnapshot: true,
        config: { DEFAULT: { debug: OptionValue.boolean(true) } },
        customServiceConfig: '[DEFAULT]\nbackup_timer_interval = 60\n',
        customServiceConfigSecrets: [Secret.fromSecretName(controlPlane, 'secret', 'backup-secrets')],
        nodeSelector: { 'example.org/backup': '' },
        topology: 'spread',
        resources: { requests: { cpu: '1' } },
      },
    });
    expect(templateOf(controlPlane)).toEqual({
      cinderBackup: {
        replicas: 2,
        nodeSelector: { 'example.org/backup': '' },
        resources: { requests: { cpu: '1' } },
        topologyRef: { name: 'spread' },
        customServiceConfig: linesOf('[DEFAULT]', 'backup_timer_interval = 60', 'backup_driver = cinder.backup.drivers.nfs.NFSBackupDriver',
          'backup_share = 172.18.0.5:/backups', 'storage_availability_zone = az1', 'backup_workers = 2', 'backup_max_operations = 4',
          'backup_compression_algorithm = zstd', 'backup_native_threads_pool_size = 40', 'backup_use_same_host = true', 'backup_use_temp_snapshot = true',
          'debug = true'),
        customServiceConfigSecrets: ['backup-secrets'],
      },
    });
  });

  test('runs once it has a storage, whose options take the place of those of the base', () => {
    const controlPlane = over({ cinderBackup: { replicas: 0, customServiceConfig: '[DEFAULT]\nbackup_driver = cinder.backup.drivers.swift.SwiftBackupDriver\n' } });
    controlPlane.cinder.configure({ backup: { storage: NFS } });
    expect(templateOf(controlPlane)).toEqual({ cinderBackup: { replicas: 1, customServiceConfig: NFS_TEXT } });
    const idle = over({ cinderBackup: { replicas: 0 } });
    idle.cinder.configure({ backup: { storage: NFS, replicas: 0 } });
    expect(templateOf(idle)).toEqual({ cinderBackup: { replicas: 0, customServiceConfig: NFS_TEXT } });
  });

  test('an option that contradicts the storage is an error', () => {
    const controlPlane = overlay();
    controlPlane.cinder.configure({ backup: { storage: NFS, config: { DEFAULT: { backup_driver: OptionValue.string('a.B') } } } });
    expect(() => objectsOf(controlPlane)).toThrow('[DEFAULT] backup_driver');
  });

  test('a storage is given once', () => {
    const controlPlane = overlay();
    controlPlane.cinder.configure({ backup: { storage: NFS } });
    expect(() => controlPlane.cinder.configure({ backup: { storage: NFS, workers: 0 } })).toThrow(new Error([
      '[test/control-plane/cinder]: workers is 0: use a whole number from 1 to 2147483647.',
      '[test/control-plane/cinder]: backup.storage is given twice: give it once, or add another backup service.',
    ].join('\n')));
  });
});

describe('backup services by name', () => {
  test('join the network of the storage, beside a former service without pods', () => {
    const controlPlane = overlay();
    controlPlane.cinder.configure({ backups: { az1: { storage: NFS, availabilityZone: 'az1' } } });
    controlPlane.cinder.addBackup('az2', { storage: new SwiftBackup(), replicas: 3, networkAttachments: [] });
    controlPlane.cinder.addBackup('az2', { workers: 2 });
    expect(templateOf(controlPlane)).toEqual({
      cinderBackup: { replicas: 0 },
      cinderBackups: {
        az1: { replicas: 1, networkAttachments: ['storage'], customServiceConfig: `${NFS_TEXT}storage_availability_zone = az1\n` },
        az2: {
          replicas: 3,
          networkAttachments: [],
          customServiceConfig: linesOf('[DEFAULT]', 'backup_driver = cinder.backup.drivers.swift.SwiftBackupDriver', 'backup_swift_auth = per_user', 'backup_workers = 2'),
        },
      },
    });
  });

  test('of the base are changed', () => {
    const controlPlane = over({ cinderBackup: { replicas: 0 }, cinderBackups: { az1: { replicas: 1, networkAttachments: ['a'] } } });
    controlPlane.cinder.addBackup('az1', { replicas: 2 });
    expect(templateOf(controlPlane)).toEqual({ cinderBackup: { replicas: 0 }, cinderBackups: { az1: { replicas: 2, networkAttachments: ['a'] } } });
  });

  test.each<[object, string]>([
    [{ cinderBackup: { replicas: 3 } }, "cinderBackup has 3 replicas, but the webhook refuses it beside cinderBackups: move it with moveBackup('NAME'), or set backup.replicas to 0."],
    [{ cinderBackup: {} }, "cinderBackup has 1 replicas, but the webhook refuses it beside cinderBackups: move it with moveBackup('NAME'), or set backup.replicas to 0."],
  ])('are refused over %j', (template, message) => {
    const controlPlane = over(template);
    controlPlane.cinder.addBackup('az1', { storage: NFS });
    expect(() => objectsOf(controlPlane)).toThrow(new Error(`[test/control-plane/cinder] ${message}`));
    controlPlane.cinder.configure({ backup: { replicas: 0 } });
    expect(templateOf(controlPlane)).toMatchObject({ cinderBackup: { replicas: 0 }, cinderBackups: { az1: {} } });
  });

  test('are refused beside the only one', () => {
    const controlPlane = overlay();
    controlPlane.cinder.configure({ backup: { replicas: 1 }, backups: { az1: { storage: NFS } } });
    expect(() => objectsOf(controlPlane)).toThrow(new Error(
      '[test/control-plane/cinder] cinderBackup has 1 replicas, but the webhook refuses it beside cinderBackups: use backups instead of backup.'));
  });

  test('are refused before 18.0-fr5, and with a malformed name', () => {
    expect(() => overlay(Release.RHOSO_18_0_FR4).cinder.addBackup('AZ', {})).toThrow(new Error([
      '[test/control-plane/cinder]: backups is given, but release 18.0-fr4 does not have the field cinderBackups: use backup, or release 18.0-fr5 or later.',
      "[test/control-plane/cinder]: the name of a backup service is 'AZ': use at most 38 lower case letters, digits and '-', "
      + 'with a letter or digit at both ends (an RFC 1123 label).',
    ].join('\n')));
  });
});

describe('the move to a backup service by name', () => {
  test('keeps what the base has', () => {
    const controlPlane = over({
      cinderBackup: { replicas: 3, networkAttachments: ['storage'], customServiceConfig: '[DEFAULT]\nbackup_workers = 2\n', customServiceConfigSecrets: ['a'] },
    });
    controlPlane.cinder.moveBackup('default', { availabilityZone: 'az1' });
    expect(templateOf(controlPlane)).toEqual({
      cinderBackup: { replicas: 0 },
      cinderBackups: {
        default: {
          replicas: 3,
          networkAttachments: ['storage'],
          customServiceConfig: linesOf('[DEFAULT]', 'backup_workers = 2', 'storage_availability_zone = az1'),
          customServiceConfigSecrets: ['a'],
        },
      },
    });
  });

  test('gives a service without pods one', () => {
    const controlPlane = over({ cinderBackup: { replicas: 0 } });
    controlPlane.cinder.moveBackup('default');
    expect(templateOf(controlPlane)).toEqual({ cinderBackup: { replicas: 0 }, cinderBackups: { default: { replicas: 1 } } });
  });

  test('needs a service to move, once', () => {
    const unseen = overlay();
    unseen.cinder.moveBackup('default');
    expect(() => objectsOf(unseen)).toThrow(new Error(
      "[test/control-plane/cinder] cannot move the backup service, because the library does not see it: use addBackup('default')."));
    const none = over({ secret: 'a' });
    none.cinder.moveBackup('default');
    expect(() => objectsOf(none)).toThrow(new Error(
      "[test/control-plane/cinder] cannot move the backup service, because the base has no cinderBackup: use addBackup('default')."));
    expect(() => none.cinder.moveBackup('other')).toThrow(new Error(
      '[test/control-plane/cinder] moveBackup is called twice: the base has only one backup service to move.'));
  });
});

type Mounts = { extraVol: { propagation: string[]; mounts: { mountPath: string }[] }[] }[];

describe('backup pods have the mounts of back-ends', () => {
  const ceph = CephClient.fromSecretName('ceph-conf-files');
  const backend = new CephBackend('ceph', {
    ceph, extraMounts: [new ExtraMount({ volume: ExtraVolume.fromSecretName('a'), mountPath: '/a', propagation: [Propagation.CINDER_VOLUME] })],
  });

  /** The propagations by mount path. */
  const propagations = (controlPlane: OpenStackControlPlane): unknown => (specOf(controlPlane).extraMounts as Mounts)
    .flatMap(({ extraVol }) => extraVol.map(({ propagation, mounts: [{ mountPath }] }) => [mountPath, propagation]));

  test.each([[true], [false]])('whichever comes first (the backup: %p)', (backupFirst) => {
    const controlPlane = overlay();
    const back = (): void => controlPlane.cinder.configure({ backup: { storage: new CephBackup({ ceph }) } });
    backupFirst && back();
    controlPlane.cinder.addBackend(backend);
    !backupFirst && back();
    expect(propagations(controlPlane)).toEqual(expect.arrayContaining([['/a', ['CinderVolume']], ['/etc/ceph', expect.arrayContaining(['CinderBackup', 'CinderVolume'])]]));
  });
});
