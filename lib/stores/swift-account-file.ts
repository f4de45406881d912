import type { ISecret } from 'cdk8s-plus-27';
import { checkAll, dataKey, oneLine, optional } from '../check';
import { checkedMountPath, ExtraMount } from '../mounts/extra-mount';
import { ExtraVolume } from '../mounts/extra-volume';
import { Propagation } from '../mounts/propagation';
import { OptionValue } from '../oslo/value/option-value';

/**
 * A file of accounts in a Secret (`swift_store_config_file`). Each of its sections has the options `auth_address`, `user` as
 * `PROJECT:USER`, `key`, `auth_version`, and on request `user_domain_id` and `project_domain_id`. Write `%` in a value as `%%`.
 */
export interface SwiftAccountFile {
  /** The Secret with the file. */
  readonly secret: ISecret;

  /**
   * The key of the Secret, which is also the name of the file.
   *
   * @default 'swift-accounts.conf'
   */
  readonly key?: string;

  /**
   * The section of the file with the account of this store (`default_swift_reference`).
   *
   * @default 'ref1'
   */
  readonly reference?: string;

  /**
   * The directory of the file in the pods, an absolute path.
   *
   * @default - `/etc/glance-swift-ID`, with the id of the store
   */
  readonly mountPath?: string;
}

/**
 * Refuses a file whose name, section or directory is malformed.
 *
 * @throws if a property is malformed
 */
export function checkAccountFile({ key, reference, mountPath }: SwiftAccountFile): void {
  checkAll('accountFile',
    () => optional(key, (value) => dataKey('key', value)),
    () => optional(reference, (value) => oneLine('reference', value)),
    () => optional(mountPath, checkedMountPath));
}

/** The options of a store with the file. */
export function accountFileOptions(id: string, file: SwiftAccountFile): { [name: string]: OptionValue } {
  return {
    swift_store_config_file: OptionValue.string(`${folderOf(id, file)}/${keyOf(file)}`),
    default_swift_reference: OptionValue.string(file.reference ?? 'ref1'),
  };
}

/** The mount of the file. */
export function accountFileMount(id: string, file: SwiftAccountFile, propagation: Propagation[]): ExtraMount {
  const key = keyOf(file);
  const volume = ExtraVolume.fromSecret(file.secret, { items: { [key]: key } });
  return new ExtraMount({ volume, mountPath: folderOf(id, file), readOnly: true, propagation });
}

function folderOf(id: string, { mountPath }: SwiftAccountFile): string {
  return checkedMountPath(mountPath ?? `/etc/glance-swift-${id}`);
}

function keyOf({ key }: SwiftAccountFile): string {
  return key ?? 'swift-accounts.conf';
}
