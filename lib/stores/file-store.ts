import { Size } from 'cdk8s';
import { Store, StoreBindOptions, StoreProps } from './store';
import { absolutePath, checkAll, distinct, integer, optional } from '../check';
import { letsOwnerRead } from '../facts/file-mode';
import { quoted } from '../facts/quoting';
import { DEFAULT_IMAGE_DIRECTORY } from '../facts/store-types';
import { ExtraMount, mountPathOf } from '../mounts/extra-mount';
import { ExtraVolume } from '../mounts/extra-volume';
import { bytes, derived, flag, absolute } from '../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../options/option-table';
import { OptionValue } from '../oslo/value/option-value';

/** One of several directories of a file store. */
export interface FileStoreDirectory {
  /** The directory in the pods, an absolute path. */
  readonly path: string;

  /**
   * The preference among the directories: the highest is written to first, and among equals the one with most free space.
   *
   * @default 0
   */
  readonly priority?: number;

  /**
   * What is mounted at the directory.
   *
   * @default - nothing: it lies on Glance's own storage
   */
  readonly volume?: ExtraVolume;
}

/** Options of a file store, whatever its directories are on. */
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
   * @default - those that the file system gives
   */
  readonly filePermissions?: string;

  /**
   * How much is read and written at a time, in whole bytes of at least one (`filesystem_store_chunk_size`).
   *
   * @default Size.kibibytes(64)
   */
  readonly chunkSize?: Size;

  /**
   * Whether runs of zeros are left out of the files when an image is uploaded: sparse upload (`filesystem_thin_provisioning`).
   *
   * @default false
   */
  readonly sparseUpload?: boolean;

  /**
   * A JSON file with the `id` and `mountpoint` that go with the locations of images, an absolute path in the pods
   * (`filesystem_store_metadata_file`).
   *
   * @default - none
   */
  readonly metadataFile?: string;
}

/** Properties of a store in a file system. */
export interface FileStoreProps extends FileStoreOptions {
  /**
   * What is mounted at the directory: an NFS export, a persistent volume claim.
   *
   * @default - nothing: the directory lies on Glance's own storage, which is mounted at `/var/lib/glance`
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
 * An API instance with such stores only has to have the layout `single`; it gets it when no other is asked for.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/configuring.html#configuring-the-filesystem-storage-backend
 */
export class FileStore extends Store {
  private readonly props: FileStoreProps;
  private readonly directories: readonly FileStoreDirectory[];

  /**
   * @param id the store's id
   * @param props where the images are
   * @throws when a path is not absolute or given twice, or the permissions, chunk size or a priority is not what Glance takes
   */
  public constructor(id: string, props: FileStoreProps = {}) {
    super(id, 'file', props);
    this.props = props;
    this.directories = props.directories ?? [{ path: props.directory ?? DEFAULT_IMAGE_DIRECTORY, volume: props.volume }];
    checkAll(`store '${id}'`,
      () => checkAlternatives(props),
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
      // Its default is a directory, and Glance refuses a store that has both.
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
};

function checkAlternatives({ directories, directory, volume }: FileStoreProps): void {
  if (directories && (directory !== undefined || volume !== undefined)) {
    throw new Error('directories are given together with directory or volume: give each of the directories its own path and volume.');
  }
}

function filePermissions(property: string, value: string): OptionValue {
  if (!letsOwnerRead(value)) {
    throw new Error(`${property} is ${quoted(value)}: use octal digits that let the owner read, such as '0640'.`);
  }
  return OptionValue.integer(Number.parseInt(value, 10));
}
