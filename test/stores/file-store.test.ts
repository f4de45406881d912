import { Duration, Size } from 'cdk8s';
import { MOUNT, mountsOf, sectionOf } from './bound';
import { Release } from '../../lib/facts/release';
import { ExtraVolume } from '../../lib/mounts/extra-volume';
import { Propagation } from '../../lib/mounts/propagation';
import { FileStore, FileStoreProps } from '../../lib/stores/file-store';
import { deepFreeze } from '../synth/synth';

const volume = ExtraVolume.nfs({ server: '172.18.0.5', path: '/var/nfs' });
const nfs = { name: 'nfs', nfs: { server: '172.18.0.5', path: '/var/nfs' } };

test('nothing is enough: a directory of Glance\'s own storage', () => {
  const store = new FileStore('local');
  expect([store.id, store.type]).toEqual(['local', 'file']);
  expect(sectionOf(store)).toEqual(['filesystem_store_datadir = /var/lib/glance/images']);
  expect(mountsOf(store)).toEqual([]);
});

test('with all properties but several directories', () => {
  const store = new FileStore('nfs', Object.freeze({
    directory: '/mnt/images',
    volume,
    filePermissions: '0640',
    chunkSize: Size.mebibytes(1),
    sparseUpload: true,
    metadataFile: '/etc/glance/nfs.json',
    description: 'Slow',
    weight: -1,
    propagation: [Propagation.GLANCE_API],
  }));
  expect(sectionOf(store, Release.MAIN)).toEqual([
    'filesystem_store_datadir = /mnt/images',
    'filesystem_store_file_perm = 640',
    'filesystem_store_chunk_size = 1048576',
    'filesystem_thin_provisioning = true',
    'filesystem_store_metadata_file = /etc/glance/nfs.json',
    'store_description = Slow',
    'weight = -1',
  ]);
});

test('a volume is mounted at the directory', () => {
  expect(mountsOf(new FileStore('nfs', { volume, propagation: [Propagation.GLANCE_API] }))).toEqual([
    { ...MOUNT, mountPath: '/var/lib/glance/images', propagation: ['GlanceAPI'], extraVolType: 'Nfs', name: 'r1', volume: nfs },
  ]);
  expect(mountsOf(new FileStore('claim', { volume: ExtraVolume.fromPersistentVolumeClaimName('images'), directory: '/mnt/images/' }))).toEqual([
    { ...MOUNT, mountPath: '/mnt/images', name: 'r1', volume: { name: 'images', persistentVolumeClaim: { claimName: 'images' } } },
  ]);
});

describe('several directories', () => {
  test('each with a priority and a volume of its own', () => {
    const store = new FileStore('files', { directories: [Object.freeze({ path: '/a', priority: 10, volume }), { path: '/b' }, { path: '/c', priority: 0 }] });
    expect(sectionOf(store)).toEqual([
      'filesystem_store_datadir =',
      'filesystem_store_datadirs = /a:10',
      'filesystem_store_datadirs = /b',
      'filesystem_store_datadirs = /c:0',
    ]);
    expect(mountsOf(store)).toEqual([{ ...MOUNT, mountPath: '/a', extraVolType: 'Nfs', name: 'r1', volume: nfs }]);
  });

  test('that are one are one', () => {
    expect(sectionOf(new FileStore('files', { directories: [{ path: '/a' }] }))).toEqual(['filesystem_store_datadir = /a']);
    expect(sectionOf(new FileStore('files', { directories: [{ path: '/a', priority: 1 }] }))).toEqual(['filesystem_store_datadir =', 'filesystem_store_datadirs = /a:1']);
  });
});

test.each([['400', '400'], ['0777', '777'], ['640', '640']])('permissions %s', (filePermissions, shown) => {
  expect(sectionOf(new FileStore('a', { filePermissions }))).toContain(`filesystem_store_file_perm = ${shown}`);
});

test.each([[Size.kibibytes(1), 1024], [Size.kibibytes(1 / 1024), 1]])('a chunk of %p', (chunkSize, bytes) => {
  expect(sectionOf(new FileStore('a', { chunkSize }))).toContain(`filesystem_store_chunk_size = ${bytes}`);
});

const PATH = "use an absolute path (it begins with '/'), without '..', ':' or a line end.";
const PERMISSIONS = "use octal digits that let the owner read, such as '0640'.";

test.each<[FileStoreProps, string[]]>([
  [{ directory: 'images' }, [`directory is 'images': ${PATH}`]],
  [{ directories: [] }, ['directories is empty: give at least one.']],
  [{ directories: [{ path: '/a' }, { path: 'b' }] }, [`directories is 'b': ${PATH}`]],
  [{ directories: [{ path: '/a' }, { path: '/a//' }] }, ["directories holds '/a' twice: give each once."]],
  [{ directories: [{ path: '/a', priority: 1.5 }] }, ['priority is 1.5: use a whole number from -2147483648 to 2147483647.']],
  [{ directories: [{ path: '/a' }], directory: '/b' },
    ['directories are given together with directory or volume: give each of the directories its own path and volume.']],
  [{ directories: [{ path: '/a' }], volume }, ['directories are given together with directory or volume: give each of the directories its own path and volume.']],
  [{ filePermissions: '0299' }, [`filePermissions is '0299': ${PERMISSIONS}`]],
  [{ filePermissions: '240' }, [`filePermissions is '240': ${PERMISSIONS}`]],
  [{ filePermissions: '1640' }, [`filePermissions is '1640': ${PERMISSIONS}`]],
  [{ filePermissions: '64\n' }, [`filePermissions is '64\\n': ${PERMISSIONS}`]],
  [{ chunkSize: Size.kibibytes(0) }, ['chunkSize is 0: use at least one byte.']],
  [{ chunkSize: Size.kibibytes(0.3) },
    ['chunkSize: size 0.3Ki must be a whole number of bytes, at most 2^53 - 1: oslo.config takes nothing else here, and nothing is rounded.']],
  [{ metadataFile: 'a', filePermissions: 'rw' }, [`filePermissions is 'rw': ${PERMISSIONS}`, `metadataFile is 'a': ${PATH}`]],
])('refuses %j', (props, messages) => {
  expect(() => new FileStore('files', deepFreeze(props))).toThrow(new Error(messages.map((message) => `store 'files': ${message}`).join('\n')));
});

describe('a timeout', () => {
  const TIMED = { timeout: Duration.seconds(30), threadPoolSize: 20, threadPoolThreshold: 50 };

  test('has a pool of threads', () => {
    expect(sectionOf(new FileStore('nfs', TIMED), Release.MAIN).slice(1)).toEqual([
      'filesystem_store_timeout = 30', 'filesystem_store_thread_pool_size = 20', 'filesystem_store_threadpool_threshold = 50',
    ]);
  });

  test('is new in main', () => {
    expect(() => sectionOf(new FileStore('nfs', { timeout: Duration.seconds(30) }))).toThrow(
      'timeout is 30, but release 18.0-fr6 does not have the option filesystem_store_timeout: leave timeout out, or use release main or later.',
    );
  });

  test.each<[FileStoreProps, string]>([
    [{ threadPoolSize: 1 }, 'threadPoolSize has no effect without timeout: set timeout, or remove threadPoolSize.'],
    [{ threadPoolThreshold: 1 }, 'threadPoolThreshold has no effect without timeout: set timeout, or remove threadPoolThreshold.'],
    [{ ...TIMED, threadPoolSize: 0 }, 'threadPoolSize is 0: use a whole number from 1 to 2147483647.'],
    [{ ...TIMED, threadPoolThreshold: 101 }, 'threadPoolThreshold is 101: use a whole number from 0 to 100.'],
  ])('%# is refused', (props, message) => {
    expect(() => new FileStore('nfs', props)).toThrow(new Error(`store 'nfs': ${message}`));
  });
});
