import type { Size } from 'cdk8s';
import { binaryQuantity } from './binary-quantity';
import { objectName, quantity } from '../check';
import { flag, text } from '../services/field-rows';
import type { FieldTable } from '../services/field-table';

/** Options of a persistent volume claim. */
export interface PersistentStorageOptions {
  /**
   * The storage class of the claims. The empty string selects the storage class of the control plane, even if the base sets another.
   *
   * @default - the storage class in the base, or that of the control plane if absent
   */
  readonly storageClass?: string;
}

/** The fields of `storage`. */
interface StorageFields extends PersistentStorageOptions {
  readonly external?: boolean;
  readonly storageRequest?: string;
}

export const STORAGE_FIELDS: FieldTable<StorageFields> = {
  external: flag('external'),
  storageClass: text('storageClass', (_property, name) => storageClass(name)),
  storageRequest: text('storageRequest', quantity),
};

/**
 * The storage of the Glance pods at `/var/lib/glance`. Glance stages images there, and a file store without a volume keeps its images
 * there.
 */
export class GlanceStorage {
  /**
   * A persistent volume claim for each pod.
   *
   * @param size a whole number of kibibytes above zero
   * @throws when the size or the name of the storage class is malformed
   */
  public static persistentVolumeClaim(size: Size, options: PersistentStorageOptions = {}): GlanceStorage {
    return GlanceStorage.fromRequest(binaryQuantity(size), options);
  }

  /**
   * A persistent volume claim for each pod, with the size as a Kubernetes quantity.
   *
   * @param storageRequest a quantity above zero, such as `10Gi` or `1G`
   * @throws when the quantity or the name of the storage class is malformed
   */
  public static fromRequest(storageRequest: string, options: PersistentStorageOptions = {}): GlanceStorage {
    return new GlanceStorage({
      external: null,
      storageRequest: quantity('storageRequest', storageRequest),
      ...(options.storageClass !== undefined && { storageClass: storageClass(options.storageClass) }),
    });
  }

  /** No claim. Use it if an extra mount provides the storage, or if the pods need no persistent storage. */
  public static external(): GlanceStorage {
    return new GlanceStorage({ external: true, storageRequest: null, storageClass: null });
  }

  private constructor(private readonly patch: { readonly [field: string]: unknown }) {}

  /**
   * The merge patch of `storage`.
   *
   * @internal
   */
  public _patch(): { readonly [field: string]: unknown } {
    return this.patch;
  }
}

function storageClass(name: string): string {
  return name === '' ? '' : objectName('storageClass', name);
}
