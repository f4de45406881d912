/**
 * The most characters of the label of a file system, by format.
 *
 * @see https://coreos.github.io/ignition/configuration-v3_2/
 */
export const LONGEST_FILE_SYSTEM_LABEL: Readonly<Record<string, number>> = { ext4: 16, btrfs: 256, xfs: 12, vfat: 11, swap: 15 };

/** The most characters of the label of a GPT partition. */
export const LONGEST_PARTITION_LABEL = 36;

/**
 * The name of the systemd unit that mounts a path: `/var/lib/a-b` has `var-lib-a\x2db.mount`.
 *
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#String%20Escaping%20for%20Inclusion%20in%20Unit%20Names
 */
export function mountUnitName(path: string): string {
  const bytes = new TextEncoder().encode(path.replace(/^\//, ''));
  return `${Array.from(bytes, escapedByte).join('')}.mount`;
}

function escapedByte(byte: number, index: number): string {
  const character = String.fromCharCode(byte);
  const isPlain = /[A-Za-z0-9:_]/.test(character) || (character === '.' && index > 0);
  return character === '/' ? '-' : isPlain ? character : `\\x${byte.toString(16).padStart(2, '0')}`;
}
