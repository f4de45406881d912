/**
 * File permissions in octal digits. Each consumer reads them in its own way, so each has its own shape.
 */

/**
 * Whether the text is a file mode for Ignition as this library writes it: three or four octal digits. The fourth holds setuid, setgid and
 * sticky.
 *
 * @see https://coreos.github.io/ignition/configuration-v3_2/
 */
export function isFileMode(value: string): boolean {
  return /^[0-7]{3,4}$/.test(value);
}

/**
 * Whether the text is a mode of the files of a Secret or ConfigMap volume: three octal digits, optionally after a `0`. Kubernetes accepts
 * at most 0777.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#secret
 */
export function isVolumeFileMode(value: string): boolean {
  return /^0?[0-7]{3}$/.test(value);
}

/**
 * Whether Glance can parse the text as `filesystem_store_file_perm`: the option is an integer whose decimal digits Glance reads as octal.
 *
 * @see https://docs.openstack.org/glance_store/latest/
 */
export function isImageFileMode(value: string): boolean {
  return /^[0-7]{1,4}$/.test(value);
}

/**
 * Whether the text is a mode of an image's file that lets its owner, Glance, read the image: three octal digits, optionally after a `0`.
 */
export function letsOwnerRead(value: string): boolean {
  return /^0?[4-7][0-7]{2}$/.test(value);
}

/** Whether a decimal number is one that people write when they mean octal digits: 644 instead of 0644. */
export function looksOctal(mode: number): boolean {
  return OCTAL_DIGITS.has(mode);
}

const OCTAL_DIGITS: ReadonlySet<number> = new Set([400, 440, 444, 555, 600, 640, 644, 660, 664, 666, 700, 750, 755, 770, 775, 777, 1777]);

/** Whether a mode lets someone write a file that they cannot read, or keeps its owner, but not everyone, from reading it. Hardly anyone means that. */
export function isUnusualMode(mode: number): boolean {
  const [owner, ...others] = mode.toString(8).padStart(4, '0').slice(-3);
  return mode !== 0 && (owner < '4' || others.some((digit) => digit === '2' || digit === '3'));
}
