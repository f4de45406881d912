import { FileSystemFormat, IgnitionFileSystem } from '../../../lib/nodes/disks/ignition-file-system';

const DEVICE = '/dev/disk/by-partlabel/cinder';

test('a file system with the minimum, and with everything', () => {
  expect(new IgnitionFileSystem(DEVICE, { format: FileSystemFormat.SWAP })._toJson()).toEqual({ device: DEVICE, format: 'swap' });
  expect(new IgnitionFileSystem(DEVICE, {
    format: FileSystemFormat.XFS,
    path: '/var/lib/cinder',
    label: 'cinder',
    uuid: '2d1a4b3c-5e6f-4a8b-9c0d-1e2f3a4b5c6d',
    wipe: true,
    options: ['-m', 'reflink=1'],
    mountOptions: ['prjquota'],
  })._toJson()).toEqual({
    device: DEVICE,
    format: 'xfs',
    path: '/var/lib/cinder',
    label: 'cinder',
    uuid: '2d1a4b3c-5e6f-4a8b-9c0d-1e2f3a4b5c6d',
    wipeFilesystem: true,
    options: ['-m', 'reflink=1'],
    mountOptions: ['prjquota'],
  });
});

test('the unit that mounts it', () => {
  const system = new IgnitionFileSystem(DEVICE, { format: FileSystemFormat.XFS, path: '/var/lib/a-b%', mountOptions: ['prjquota', 'noatime'] });
  expect(system.mountUnit()._toJson()).toEqual({
    name: 'var-lib-a\\x2db\\x25.mount',
    enabled: true,
    contents: '[Unit]\nDescription=Mount /var/lib/a-b%%\nBefore=kubelet.service\n\n'
      + '[Mount]\nWhat=/dev/disk/by-partlabel/cinder\nWhere=/var/lib/a-b%%\nType=xfs\nOptions=prjquota,noatime\n\n[Install]\nRequiredBy=local-fs.target\n',
  });
  const plain = new IgnitionFileSystem(DEVICE, { format: FileSystemFormat.EXT4, path: '/var/mnt' });
  expect(plain.mountUnit()._toJson()).toMatchObject({ name: 'var-mnt.mount', contents: expect.stringMatching(/Type=ext4\n\n/) });
  expect(() => new IgnitionFileSystem(DEVICE, { format: FileSystemFormat.EXT4 }).mountUnit())
    .toThrow(new Error(`the file system on '${DEVICE}' has no path: give it one, and it can be mounted.`));
});

test('what Ignition refuses', () => {
  expect(() => new IgnitionFileSystem('sda', { format: FileSystemFormat.XFS })).toThrow("the device of a file system is 'sda': use an absolute path");
  expect(() => new IgnitionFileSystem(DEVICE, {
    format: FileSystemFormat.SWAP, path: '/var', label: 'longer-than-swap', uuid: '', wipe: 1 as never, options: [''], mountOptions: ['a,b'],
  })).toThrow(new Error([
    "path is '/var', but swap space is not mounted: remove path.",
    "label is 'longer-than-swap': use at most 15 characters for swap.",
    "uuid is '': use text that is not empty, on one line and without control characters.",
    'wipe is 1: use true or false.',
    "options is '': use text that is not empty, on one line and without control characters.",
    "mountOptions holds 'a,b': give each option as an item of its own, without blanks and commas.",
  ].map((message) => `file system on '${DEVICE}': ${message}`).join('\n')));
  expect(() => new IgnitionFileSystem(DEVICE, { format: 'ntfs' as never }))
    .toThrow(new Error(`file system on '${DEVICE}': format is 'ntfs': use 'ext4', 'btrfs', 'xfs', 'vfat' or 'swap'.`));
});
