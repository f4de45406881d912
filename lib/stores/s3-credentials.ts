import type { ISecret } from 'cdk8s-plus-27';
import { storeId } from './store-id';
import { checkAll, httpUrl, objectName, oneLine, optional, s3Bucket } from '../check';
import { ConfigDocument } from '../oslo/document/config-document';
import { OptionValue } from '../oslo/value/option-value';

/** What a Secret for an S3 store holds besides the keys. */
export interface S3SecretContents {
  /**
   * Whether the Secret sets `s3_store_host`.
   *
   * @default false
   */
  readonly host?: boolean;

  /**
   * Whether the Secret sets `s3_store_bucket`.
   *
   * @default false
   */
  readonly bucket?: boolean;
}

/** The values of a Secret for an S3 store. */
export interface S3SecretValues {
  /** The access key (`s3_store_access_key`). */
  readonly accessKey: string;

  /** The secret key (`s3_store_secret_key`). */
  readonly secretKey: string;

  /**
   * The URL of the object storage (`s3_store_host`).
   *
   * @default - the store has it as its property `host`
   */
  readonly host?: string;

  /**
   * The bucket (`s3_store_bucket`).
   *
   * @default - the store has it as its property `bucket`
   */
  readonly bucket?: string;
}

/**
 * The keys of an S3 store, in a Secret. They never become part of the control plane.
 *
 * Every key of the Secret must be a text of Glance's configuration. The pods load the texts after the control plane's:
 *
 * ```ini
 * [STORE ID]
 * s3_store_access_key = ...
 * s3_store_secret_key = ...
 * ```
 */
export class S3Credentials {
  /**
   * The credentials in an existing Secret.
   *
   * @param secret a Secret with a key whose text is the store's section with the two keys
   * @param contents what else the text sets
   * @throws if the name of the Secret is malformed
   */
  public static fromSecret(secret: ISecret, contents: S3SecretContents = {}): S3Credentials {
    return new S3Credentials(objectName('credentials', secret.name), contents);
  }

  /**
   * The text for a key of a new Secret, such as a value of `stringData`. Take the values from the environment of the program, never
   * from its source, and do not commit the manifest of the Secret.
   *
   * @param id the id of the store
   * @param values the values of the Secret
   * @throws if the id or a value is malformed. The message shows no value
   */
  public static secretText(id: string, values: S3SecretValues): string {
    const { accessKey, secretKey, host, bucket } = values;
    checkAll(`store '${id}'`,
      () => storeId(id),
      () => secretKeyText('accessKey', accessKey),
      () => secretKeyText('secretKey', secretKey),
      () => optional(host, (value) => httpUrl('host', value)),
      () => optional(bucket, (value) => s3Bucket('bucket', value)));
    const document = ConfigDocument.parse('');
    const set = (option: string, value: string): void => document.set(id, option, OptionValue.string(value), `store '${id}'`);
    set('s3_store_access_key', accessKey);
    set('s3_store_secret_key', secretKey);
    optional(host, (value) => set('s3_store_host', value));
    optional(bucket, (value) => set('s3_store_bucket', value));
    return document.toString();
  }

  private constructor(private readonly secretName: string, private readonly contents: S3SecretContents) {}

  /**
   * The name of the Secret.
   *
   * @internal
   */
  public _secretName(): string {
    return this.secretName;
  }

  /**
   * What the Secret sets besides the keys.
   *
   * @internal
   */
  public _contents(): S3SecretContents {
    return this.contents;
  }
}

function secretKeyText(property: string, value: string): void {
  try {
    oneLine(property, value);
  } catch {
    throw new Error(`${property} is empty or has more than one line. Its value is not shown.`);
  }
}
