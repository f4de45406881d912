import type { Size } from 'cdk8s';
import { objectName, quantity } from '../check';
import { quoted } from '../facts/text/quoting';
import { UNROUNDED } from '../oslo/value/units';

/** Options of a persistent volume claim. */
export interface PersistentStorageOptions {
  /**
   * The storage class of the claims. The empty string selects the storage class of the control plane, even if the base sets another.
   *
   * @default - the storage class in the base, or that of the control plane if absent
   */
  readonly storageClass?: string;
}

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

function binaryQuantity(size: Size): string {
  const kibibytes = size.toKibibytes({ rounding: UNROUNDED });
  if (!Number.isInteger(kibibytes)) {
    throw new Error(`size is ${quoted(size.asString())}: use a whole number of kibibytes.`);
  }
  const units: [string, number][] = [['Ti', 2 ** 30], ['Gi', 2 ** 20], ['Mi', 2 ** 10], ['Ki', 1]];
  const [unit, factor] = units.find(([, value]) => kibibytes % value === 0 && kibibytes >= value) ?? ['Ki', 1];
  return `${kibibytes / factor}${unit}`;
}
