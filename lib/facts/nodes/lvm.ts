const VOLUME_GROUP = /^[A-Za-z0-9+_.][A-Za-z0-9+_.-]{0,126}$/;

/**
 * Whether LVM accepts the text as the name of a volume group: at most 127 letters, digits, `+`, `_`, `.` and `-`. A leading `-`
 * would be read as an option, and `.` and `..` are directories.
 *
 * @see https://man7.org/linux/man-pages/man8/lvm.8.html
 */
export function isVolumeGroupName(value: string): boolean {
  return VOLUME_GROUP.test(value) && value !== '.' && value !== '..';
}
