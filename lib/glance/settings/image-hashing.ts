import { SettingsGroup } from './settings-group';
import { since } from '../../facts/release';
import { choice, flag, whole } from '../../options/option-rows';
import { OptionTable } from '../../options/option-table';

/** An algorithm that every build of Python has. */
export enum HashingAlgorithm {
  SHA256 = 'sha256',
  SHA384 = 'sha384',
  SHA512 = 'sha512',
  SHA3_256 = 'sha3_256',
  SHA3_384 = 'sha3_384',
  SHA3_512 = 'sha3_512',
  BLAKE2B = 'blake2b',
  BLAKE2S = 'blake2s',
}

/** The hash that Glance computes of the data of each image. */
export interface ImageHashing {
  /**
   * The algorithm (`hashing_algorithm`). Images keep the hash that they have.
   *
   * @default HashingAlgorithm.SHA512
   */
  readonly algorithm?: HashingAlgorithm;

  /**
   * Whether Glance computes the hash of data at a location that a service adds (`do_secure_hash`). Since release `main`.
   *
   * @default true
   */
  readonly hashesLocations?: boolean;

  /**
   * The number of further attempts to read data at such a location (`http_retries`). Since release `main`.
   *
   * @default 3
   */
  readonly locationRetries?: number;
}

/** The options of hashes. */
export const HASHING_OPTIONS: OptionTable<ImageHashing> = {
  algorithm: choice('hashing_algorithm', HashingAlgorithm),
  hashesLocations: flag('do_secure_hash', { releases: since('main') }),
  locationRetries: whole('http_retries', { min: 0 }, { releases: since('main') }),
};

/** The hash of images. */
export const HASHING: SettingsGroup<ImageHashing> = { parts: (props) => [{ section: 'DEFAULT', table: HASHING_OPTIONS, props }] };
