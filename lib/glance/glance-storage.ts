import { Size, SizeRoundingBehavior } from 'cdk8s';
import { objectName, quantity } from '../check';
import { quoted } from '../facts/quoting';

/** Options of storage on a persistent volume claim. */
export interface PersistentStorageOptions {
  /**
   * The storage class of the claims. Empty text is that of the control plane, whatever the base says.
   *
   * @default - the base's, else that of the control plane
   */
  readonly storageClass?: string;
}

/**
 * The storage of Glance's own pods, at `/var/lib/glance`: where images are staged, and where a file store without a volume keeps them.
 */
export class GlanceStorage {
  /**
   * A persistent volume claim for each pod.
   *
   * @param size in whole kibibytes above zero
   * @throws when the size is not, or the name of the storage class is malformed
   */
  public static persistentVolumeClaim(size: Size, options: PersistentStorageOptions = {}): GlanceStorage {
    return GlanceStorage.fromRequest(binaryQuantity(size), options);
  }

  /**
   * A persistent volume claim for each pod, of a size in Kubernetes' own notation.
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

  /** No claim: an extra mount brings the storage, or the pods need none that lasts. */
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
  const kibibytes = size.toKibibytes({ rounding: SizeRoundingBehavior.NONE });
  if (!Number.isInteger(kibibytes)) {
    throw new Error(`size is ${quoted(size.asString())}: use a whole number of kibibytes.`);
  }
  const units: [string, number][] = [['Ti', 2 ** 30], ['Gi', 2 ** 20], ['Mi', 2 ** 10], ['Ki', 1]];
  const [unit, factor] = units.find(([, value]) => kibibytes % value === 0 && kibibytes >= value) ?? ['Ki', 1];
  return `${kibibytes / factor}${unit}`;
}
