/** The unit of an option that is a size. */
export enum SizeUnit {
  /** Bytes. */
  BYTES = 'bytes',
  /** KiB, 1024 bytes. */
  KIBIBYTES = 'KiB',
  /** MiB, 1024 KiB. */
  MEBIBYTES = 'MiB',
  /** GiB, 1024 MiB. */
  GIBIBYTES = 'GiB',
}

/** The unit of an option that is a time. */
export enum DurationUnit {
  /** Seconds. */
  SECONDS = 'seconds',
  /** Minutes. */
  MINUTES = 'minutes',
  /** Hours. */
  HOURS = 'hours',
  /** Days. */
  DAYS = 'days',
}

/**
 * The value of `SizeRoundingBehavior.NONE`: sizes are converted exactly, or not at all.
 *
 * Written out, because cdk8s takes long to load, and a type costs nothing.
 */
export const UNROUNDED: import('cdk8s').SizeRoundingBehavior.NONE = 2;
