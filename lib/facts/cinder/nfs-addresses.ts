import { isIpv6 } from '../address';

/** An option that holds a part of the address of an NFS export. */
export interface NfsAddressOption {
  readonly option: string;

  /** What is wrong with a value, after `OPTION in [SECTION] is 'VALUE', `, or `undefined`. */
  readonly problemOf: (value: string) => string | undefined;
  readonly fix: string;

  /** The value to write instead, if it follows from the wrong one. */
  readonly replacement?: (value: string) => string | undefined;
}

/**
 * The parts of the address of an NFS export. The drivers join `nas_host` and `nas_share_path` with a colon, and mount the result.
 *
 * @see https://opendev.org/openstack/cinder/src/branch/master/cinder/volume/drivers/remotefs.py
 * @see https://opendev.org/openstack/cinder/src/branch/master/cinder/backup/drivers/nfs.py
 */
export const NFS_ADDRESSES: readonly NfsAddressOption[] = [
  {
    option: 'nas_host',
    problemOf: (value) => (value.includes('/') ? 'which contains a path' : isIpv6(value) ? 'an IPv6 address without brackets' : undefined),
    fix: 'Write only the host name or the IP address, an IPv6 address in brackets, and the export in nas_share_path.',
    replacement: (value) => (isIpv6(value) ? `[${value}]` : undefined),
  },
  {
    option: 'nas_share_path',
    problemOf: (value) => (value.startsWith('/') ? undefined : 'which is not an absolute path'),
    fix: 'Write only the path of the export, beginning with /.',
    replacement: (value) => /^[^/]+:(\/.+)$/.exec(value)?.[1],
  },
  {
    option: 'backup_share',
    problemOf: (value) => (/^[^/]+:\/./.test(value) ? undefined : 'which is not an export'),
    fix: 'Write the server, a colon and the path of the export: HOST:/PATH.',
    replacement: (value) => /^[^/:]+\/.+$/.test(value) ? value.replace('/', ':/') : undefined,
  },
];
