import { Duration } from 'cdk8s';
import { BackupStorage } from '../../lib/cinder/backup/backup-storage';
import { CephBackup } from '../../lib/cinder/backup/ceph-backup';
import { NfsBackup } from '../../lib/cinder/backup/nfs-backup';
import { PosixBackup } from '../../lib/cinder/backup/posix-backup';
import { S3Backup } from '../../lib/cinder/backup/s3-backup';
import { SwiftBackup } from '../../lib/cinder/backup/swift-backup';
import { CephBackend } from '../../lib/cinder/ceph-backend';
import { Topology } from '../../lib/control-plane/objects/topology';
import { WhenUnsatisfiable } from '../../lib/control-plane/objects/topology-options';
import { isAtLeast, Release, RELEASES } from '../../lib/facts/release';
import { CephClient } from '../../lib/mounts/ceph-client';
import { ExtraVolume } from '../../lib/mounts/extra-volume';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { Probe } from '../../lib/services/probes';
import { secretsNamed, judgedManifestsOf, testControlPlane } from '../synth/synth';

const [KEYS, CA] = secretsNamed('keys', 'ca');
const CEPH = CephClient.fromSecretName('ceph-conf-files');

const STORAGES: [string, BackupStorage][] = [
  ['Ceph', new CephBackup({ ceph: CEPH })],
  ['NFS', new NfsBackup({ server: '172.18.0.5', path: '/backups', mountOptions: 'vers=4.2' })],
  ['a directory', new PosixBackup({ volume: ExtraVolume.nfs({ server: '172.18.0.5', path: '/backups' }) })],
  ['S3', new S3Backup({ endpointUrl: 'https://s3.example.org', credentials: KEYS, ca: { secret: CA } })],
  ['Swift of users', new SwiftBackup()],
  ['Swift of one user', new SwiftBackup({ user: { user: 'backup', project: 'service', credentials: KEYS }, ca: { secret: CA } })],
];

/** The kinds of what is written, if the rules have nothing to say. */
function kindsOf(controlPlane: ReturnType<typeof testControlPlane>): unknown[] {
  const warn = jest.spyOn(console, 'warn').mockImplementation();
  try {
    const kinds = judgedManifestsOf(controlPlane).map(({ kind }) => kind);
    expect(warn.mock.calls).toEqual([]);
    return kinds;
  } finally {
    warn.mockRestore();
  }
}

describe.each(RELEASES)('the rules of %s have nothing to say', (release) => {
  test.each(STORAGES)('of backups in %s', (_name, storage) => {
    const controlPlane = testControlPlane({ release });
    controlPlane.cinder.addBackend(new CephBackend('ceph', { ceph: CEPH }));
    if (release === Release.RHOSO_18_0_FR4) {
      controlPlane.cinder.configure({ backup: { storage } });
    } else {
      controlPlane.cinder.addBackup('az1', { storage, availabilityZone: 'az1' });
    }
    expect(kindsOf(controlPlane)).toEqual(['OpenStackControlPlane']);
  });

  test('of the service, a back-end with an image, and a topology', () => {
    const probes = isAtLeast(release, Release.RHOSO_18_0_FR6) ? { liveness: Probe.http({ timeout: Duration.seconds(10) }) } : undefined;
    const controlPlane = testControlPlane({ release });
    const topology = new Topology(controlPlane.apiObject.chart, 'topology', {
      name: 'spread', spread: [{ topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: WhenUnsatisfiable.SCHEDULE_ANYWAY }],
    });
    controlPlane.cinder.configure({
      apiTimeout: Duration.minutes(2),
      dbPurge: { age: Duration.days(7) },
      preserveJobs: true,
      api: { replicas: 3, probes, resources: { requests: { cpu: '1' } }, topology: topology.name },
      scheduler: { replicas: 2, probes, topology: topology.name },
    });
    controlPlane.cinder.addBackend(new CephBackend('ceph', {
      ceph: CEPH,
      probes,
      image: 'registry.example.com/cinder-volume:1.0.0',
      glanceApi: 'default',
      topology: topology.name,
      defaultOptions: { glance_num_retries: OptionValue.integer(3) },
    }));
    expect(kindsOf(controlPlane)).toEqual(['OpenStackControlPlane', 'OpenStackVersion', 'Topology']);
  });
});
