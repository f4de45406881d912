import type { ISecret } from 'cdk8s-plus-27';
import { dataKey, objectName } from '../../check';
import { ExtraMount } from '../../mounts/extra-mount';
import { ExtraVolume } from '../../mounts/extra-volume';
import { Propagation } from '../../mounts/propagation';

/** The certificate authorities that verify the certificate of an object storage: a file in a Secret. */
export interface BackupCa {
  /** The Secret with the file. */
  readonly secret: ISecret;

  /**
   * The key of the Secret.
   *
   * @default 'ca.crt'
   */
  readonly key?: string;
}

/** The path of the file in the pods. */
export function caPath({ secret, key }: BackupCa): string {
  return `${folderOf(secret)}/${keyOf(key)}`;
}

/** The mount of the file. */
export function caMount({ secret, key }: BackupCa, propagation: Propagation[]): ExtraMount {
  return new ExtraMount({
    volume: ExtraVolume.fromSecret(secret, { items: { [keyOf(key)]: keyOf(key) } }),
    mountPath: folderOf(secret),
    readOnly: true,
    propagation,
  });
}

// Below /etc, but not in /etc/cinder, which holds files of the image. All backup services have the same mounts.
function folderOf({ name }: ISecret): string {
  return `/etc/cinder-backup-tls/${objectName('secret of ca', name)}`;
}

function keyOf(key: string = 'ca.crt'): string {
  return dataKey('key of ca', key);
}
