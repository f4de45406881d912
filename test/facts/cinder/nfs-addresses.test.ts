import { NFS_ADDRESSES } from '../../../lib/facts/cinder/nfs-addresses';

test.each<[option: string, value: string, problem: string | undefined, replacement: string | undefined]>([
  ['nas_host', 'nas.example.org', undefined, undefined],
  ['nas_host', '192.0.2.1', undefined, undefined],
  ['nas_host', '[fd00::1]', undefined, undefined],
  ['nas_host', 'fd00::1', 'an IPv6 address without brackets', '[fd00::1]'],
  ['nas_host', '192.0.2.1:/export', 'which contains a path', undefined],
  ['nas_host', 'nfs://192.0.2.1', 'which contains a path', undefined],
  ['nas_share_path', '/export', undefined, undefined],
  ['nas_share_path', 'export', 'which is not an absolute path', undefined],
  ['nas_share_path', '192.0.2.1:/export', 'which is not an absolute path', '/export'],
  ['backup_share', '192.0.2.1:/backups', undefined, undefined],
  ['backup_share', '[fd00::1]:/backups', undefined, undefined],
  ['backup_share', '192.0.2.1/backups', 'which is not an export', '192.0.2.1:/backups'],
  ['backup_share', '192.0.2.1:backups', 'which is not an export', undefined],
])('%s = %s', (name, value, problem, replacement) => {
  const { problemOf, replacement: replace } = NFS_ADDRESSES.find(({ option }) => option === name)!;
  expect(problemOf(value)).toBe(problem);
  expect(problem && replace?.(value)).toBe(replacement);
});
