import { overlayWith, specOf, volumeOf, volumeTextOf } from './written';
import { NfsBackend } from '../../lib/cinder/nfs-backend';
import { linesOf } from '../synth/synth';

const EXPORT = { server: '172.18.0.5', path: '/var/nfs/cinder' };

test('with the least', () => {
  expect(specOf(overlayWith(new NfsBackend('nfs', EXPORT)))).toEqual({
    cinder: {
      template: {
        cinderVolumes: {
          nfs: {
            networkAttachments: ['storage'],
            customServiceConfig: linesOf(
              '[nfs]',
              'volume_driver = cinder.volume.drivers.nfs.NfsDriver',
              'nas_host = 172.18.0.5',
              'nas_share_path = /var/nfs/cinder',
              'nfs_snapshot_support = true',
              'nas_secure_file_operations = false',
              'nas_secure_file_permissions = false',
              'volume_backend_name = nfs',
            ),
          },
        },
      },
    },
  });
});

test('with everything', () => {
  const backend = new NfsBackend('nfs-slow', {
    server: 'fd00::5',
    path: '/var/nfs',
    mountOptions: 'vers=4.2,nconnect=4',
    snapshots: false,
    section: 'slow',
    volumeBackendName: 'slow',
    networkAttachments: [],
    nodeSelector: { zone: 'a' },
    replicas: 0,
    resourceLimits: { cpu: '1' },
    resourceRequests: { cpu: '100m' },
    imageVolumeCache: true,
    bringNodeServices: true,
  });
  expect(volumeOf(backend)).toEqual({
    nodeSelector: { zone: 'a' },
    replicas: 0,
    resources: { limits: { cpu: '1' }, requests: { cpu: '100m' } },
    customServiceConfig: linesOf(
      '[slow]',
      'volume_driver = cinder.volume.drivers.nfs.NfsDriver',
      'nas_host = [fd00::5]',
      'nas_share_path = /var/nfs',
      'nfs_mount_options = vers=4.2,nconnect=4',
      'nfs_snapshot_support = false',
      'nas_secure_file_operations = false',
      'nas_secure_file_permissions = false',
      'volume_backend_name = slow',
      'image_volume_cache_enabled = true',
    ),
  });
});

test('the server may have a name', () => {
  expect(volumeTextOf(new NfsBackend('nfs', { ...EXPORT, server: 'nfs.example.org' }))).toContain('\nnas_host = nfs.example.org\n');
});

test.each(['/', '//', '///'])('Cinder does not take the path %s', (path) => {
  expect(() => new NfsBackend('nfs', { ...EXPORT, path }))
    .toThrow(new Error(`back-end 'nfs': path is '${path}': Cinder takes a directory below '/' only, such as '/var/nfs'.`));
});

test.each(['', '-o vers=4', 'vers=4, nolock', '-overs=4', 'a\nb', 'ä', 'a\u0000'])('the mount options %j are refused', (mountOptions) => {
  const shown = mountOptions.replace('\n', '\\n').replace('\u0000', '\\u0000');
  expect(() => new NfsBackend('nfs', { ...EXPORT, mountOptions })).toThrow(new Error(
    `back-end 'nfs': mountOptions is '${shown}': use options with commas between them, without blanks and without '-o', `
    + "such as 'vers=4.2,nconnect=4'.",
  ));
});

test('one error names all malformed options', () => {
  expect(() => new NfsBackend('nfs', { server: '172.18.0', path: 'var/nfs', mountOptions: ' ' })).toThrow(new Error(
    "back-end 'nfs': server is '172.18.0': use a host name, an IPv4 address, or an IPv6 address without brackets.\n"
    + "back-end 'nfs': path is 'var/nfs': use an absolute path (it begins with '/'), without '..', ':' or a line end.\n"
    + "back-end 'nfs': mountOptions is ' ': use options with commas between them, without blanks and without '-o', such as 'vers=4.2,nconnect=4'.",
  ));
});
