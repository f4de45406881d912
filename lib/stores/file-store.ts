import { Duration, Size } from 'cdk8s';
import { Store, StoreBindOptions, StoreProps } from './store';
import { absolutePath, checkAll, distinct, integer, optional } from '../check';
import { DEFAULT_IMAGE_DIRECTORY } from '../facts/glance/stores/store-types';
import { letsOwnerRead } from '../facts/nodes/file-mode';
import { since } from '../facts/release';
import { quoted } from '../facts/text/quoting';
import { ExtraMount, mountPathOf } from '../mounts/extra-mount';
import { ExtraVolume } from '../mounts/extra-volume';
import { absolute, bytes, derived, flag, seconds, whole } from '../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../options/option-table';
import { OptionValue } from '../oslo/value/option-value';

/** One of several directories of a file store. */
export interface FileStoreDirectory {
  /** The directory in the pods, an absolute path. */
  readonly path: string;

  /**
   * The preference among the directories. The directory with the highest priority is used first; among equals, the one with the most free space.
   *
   * @default 0
   */
  readonly priority?: number;

  /**
   * The volume that is mounted at the directory.
   *
   * @default - none: the directory is on Glance's own storage
   */
  readonly volume?: ExtraVolume;
}

/** Options of a file store, independent of the volume of its directories. */
export interface FileStoreOptions extends StoreProps {
  /**
   * The directory in the pods that holds the images, an absolute path (`filesystem_store_datadir`).
   *
   * @default '/var/lib/glance/images'
   */
  readonly directory?: string;

  /**
   * Permissions of the image files, as three or four octal digits (`filesystem_store_file_perm`). The owner must be able to read.
   *
   * @default - the permissions that the file system assigns
   */
  readonly filePermissions?: string;

  /**
   * The amount that is read and written at a time, in whole bytes, at least 1 (`filesystem_store_chunk_size`).
   *
   * @default Size.kibibytes(64)
   */
  readonly chunkSize?: Size;

  /**
   * Whether sequences of zeros are left out of the files when an image is uploaded (`filesystem_thin_provisioning`, sparse upload).
   *
   * @default false
   */
  readonly sparseUpload?: boolean;

  /**
   * The time after which Glance gives up a read or write of a file, in whole seconds; 0 means never (`filesystem_store_timeout`). It
   * keeps a file system that hangs, such as NFS, from blocking the API. Since release `main`.
   *
   * @default Duration.seconds(0)
   */
  readonly timeout?: Duration;

  /**
   * The number of threads that read and write files, at least 1 (`filesystem_store_thread_pool_size`). It has an effect only with
   * `timeout`. Since release `main`.
   *
   * @default 10
   */
  readonly threadPoolSize?: number;

  /**
   * The share of busy threads from which Glance logs a warning, in percent (`filesystem_store_threadpool_threshold`). It has an effect
   * only with `timeout`. Since release `main`.
   *
   * @default 75
   */
  readonly threadPoolThreshold?: number;

  /**
   * A JSON file with the `id` and `mountpoint` for the locations of images, an absolute path in the pods
   * (`filesystem_store_metadata_file`).
   *
   * @default - none
   */
  readonly metadataFile?: string;
}

/** Properties of a store in a file system. */
export interface FileStoreProps extends FileStoreOptions {
  /**
   * The volume that is mounted at the directory, such as an NFS export or a persistent volume claim.
   *
   * @default - none: the directory is on Glance's own storage, which is mounted at `/var/lib/glance`
   */
  readonly volume?: ExtraVolume;

  /**
   * Several directories instead of one (`filesystem_store_datadirs`). Not together with `directory` or `volume`.
   *
   * @default - the one directory
   */
  readonly directories?: FileStoreDirectory[];
}

/**
 * A store in directories of the pods' file system (type `file`): on NFS, on a persistent volume claim, or on Glance's own storage.
 *
 * An API instance with only such stores needs the layout `single`, and gets it unless another layout is given.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/configuring.html#configuring-the-filesystem-storage-backend
 */
export class FileStore extends Store {
  private readonly props: FileStoreProps;
  private readonly directories: readonly FileStoreDirectory[];

  /**
   * @param id the store's id
   * @param props where the images are
   * @throws if a path is not absolute or is given twice, or if Glance does not accept the permissions, the chunk size or a priority
   */
  public constructor(id: string, props: FileStoreProps = {}) {
    super(id, 'file', props);
    this.props = props;
    this.directories = props.directories ?? [{ path: props.directory ?? DEFAULT_IMAGE_DIRECTORY, volume: props.volume }];
    checkAll(`store '${id}'`,
      () => checkAlternatives(props),
      () => refuseIdleThreads(props),
      () => distinct('directories', this.directories, ({ path }) => mountPathOf(path)),
      ...this.directories.map(({ path }) => () => absolutePath(props.directories ? 'directories' : 'directory', path)),
      ...this.directories.map(({ priority }) => () => optional(priority, (value) => integer('priority', value, -2147483648, 2147483647))),
      ...propertyChecks(FILE_OPTIONS, props));
  }

  protected renderOptions({ release }: StoreBindOptions): { [name: string]: OptionValue } {
    return { ...this.directoryOptions(), ...propertyOptions(FILE_OPTIONS, this.props, release) };
  }

  protected extraMounts({ propagation }: StoreBindOptions): ExtraMount[] {
    return this.directories.flatMap(({ path, volume }) => (volume
      ? [new ExtraMount({ volume, mountPath: path, propagation, extraVolType: volume._extraVolType(), name: 'r1' })]
      : []));
  }

  private directoryOptions(): { [name: string]: OptionValue } {
    const [first, ...others] = this.directories;
    if (others.length === 0 && first.priority === undefined) {
      return { filesystem_store_datadir: OptionValue.string(first.path) };
    }
    return {
      // The default of this option is a directory, and Glance refuses a store with both options.
      filesystem_store_datadir: OptionValue.string(''),
      filesystem_store_datadirs: OptionValue.multi(this.directories.map(({ path, priority }) => (priority === undefined ? path : `${path}:${priority}`))),
    };
  }
}

/** The options of a file store, by property; those of its directories are written before them. */
export const FILE_OPTIONS: OptionTable<FileStoreProps> = {
  filePermissions: derived('filesystem_store_file_perm', 'integer', filePermissions),
  chunkSize: bytes('filesystem_store_chunk_size'),
  sparseUpload: flag('filesystem_thin_provisioning'),
  metadataFile: absolute('filesystem_store_metadata_file'),
  timeout: seconds('filesystem_store_timeout', { releases: since('main') }),
  threadPoolSize: whole('filesystem_store_thread_pool_size', { min: 1 }, { releases: since('main') }),
  threadPoolThreshold: whole('filesystem_store_threadpool_threshold', { min: 0, max: 100 }, { releases: since('main') }),
};

function checkAlternatives({ directories, directory, volume }: FileStoreProps): void {
  if (directories && (directory !== undefined || volume !== undefined)) {
    throw new Error('directories are given together with directory or volume: give each of the directories its own path and volume.');
  }
}

function refuseIdleThreads({ timeout, threadPoolSize, threadPoolThreshold }: FileStoreProps): void {
  if (timeout === undefined && (threadPoolSize !== undefined || threadPoolThreshold !== undefined)) {
    const property = threadPoolSize === undefined ? 'threadPoolThreshold' : 'threadPoolSize';
    throw new Error(`${property} has no effect without timeout: set timeout, or remove ${property}.`);
  }
}

function filePermissions(property: string, value: string): OptionValue {
  if (!letsOwnerRead(value)) {
    throw new Error(`${property} is ${quoted(value)}: use octal digits that let the owner read, such as '0640'.`);
  }
  return OptionValue.integer(Number.parseInt(value, 10));
}
