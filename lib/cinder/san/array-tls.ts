import type { ISecret } from 'cdk8s-plus-27';
import { dataKey } from '../../check';
import { ExtraMount } from '../../mounts/extra-mount';
import { ExtraVolume } from '../../mounts/extra-volume';
import { Propagation } from '../../mounts/propagation';
import { OptionValue } from '../../oslo/value/option-value';

/** How the certificate of a storage array's management address is verified. */
export class ArrayTls {
  /** The authorities of the pods verify the certificate. */
  public static verified(): ArrayTls {
    return new ArrayTls(true);
  }

  /**
   * The authorities in a file verify the certificate. The file is mounted in the pod.
   *
   * @param secret the Secret with the file
   * @param key the key of the Secret
   * @throws if the key is malformed
   */
  public static withCa(secret: ISecret, key: string = 'ca.crt'): ArrayTls {
    return new ArrayTls(true, { secret, key: dataKey('key', key) });
  }

  /** The certificate is not verified. */
  public static insecure(): ArrayTls {
    return new ArrayTls(false);
  }

  private constructor(private readonly isVerified: boolean, private readonly ca?: { readonly secret: ISecret; readonly key: string }) {}

  /**
   * The options that a driver reads.
   *
   * @param verify the name of the option that turns on the verification
   * @param path the name of the option for the file
   * @param backend the name of the back-end
   * @internal
   */
  public _options(verify: string, path: string, backend: string): { [name: string]: OptionValue } {
    return {
      [verify]: OptionValue.boolean(this.isVerified),
      ...(this.ca && { [path]: OptionValue.string(`${folderOf(backend)}/${this.ca.key}`) }),
    };
  }

  /**
   * The mount of the file in the pod of a back-end.
   *
   * @internal
   */
  public _mounts(backend: string): ExtraMount[] {
    return this.ca === undefined ? [] : [new ExtraMount({
      volume: ExtraVolume.fromSecret(this.ca.secret, { items: { [this.ca.key]: this.ca.key } }),
      mountPath: folderOf(backend),
      readOnly: true,
      propagation: [Propagation.cinderVolume(backend)],
    })];
  }

  /**
   * Whether a file verifies the certificate.
   *
   * @internal
   */
  public _hasFile(): boolean {
    return this.ca !== undefined;
  }

  /**
   * Whether the certificate is verified.
   *
   * @internal
   */
  public _isVerified(): boolean {
    return this.isVerified;
  }
}

// Below /etc, but not in /etc/cinder, which holds files of the image.
function folderOf(backend: string): string {
  return `/etc/cinder-tls/${backend}`;
}
