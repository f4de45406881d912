import { encodable, nodePath } from './node-path';
import { boolean, oneLine } from '../check';
import { isFileMode } from '../facts/nodes/file-mode';
import { quoted } from '../facts/text/quoting';

/** Options of a file on a node. */
export interface IgnitionFileOptions {
  /**
   * Permissions, as three or four octal digits such as `0600`.
   *
   * @default '0644'
   */
  readonly mode?: string;

  /**
   * The name of the user that owns the file.
   *
   * @default 'root'
   */
  readonly user?: string;

  /**
   * The name of the group that owns the file.
   *
   * @default 'root'
   */
  readonly group?: string;

  /**
   * Whether to replace an existing file at this path.
   *
   * @default true
   */
  readonly overwrite?: boolean;
}

/**
 * A file that Ignition writes to every node of a pool.
 *
 * @see https://coreos.github.io/ignition/configuration-v3_2/
 */
export class IgnitionFile {
  /**
   * A file of text, in UTF-8.
   *
   * @param path the absolute path on the node
   * @param text the complete text; no newline is added
   * @param options mode, owner and whether to overwrite
   * @throws when the path is not absolute, the mode is not octal, or the text cannot be encoded
   */
  public static fromText(path: string, text: string, options: IgnitionFileOptions = {}): IgnitionFile {
    const encoded = encodeURIComponent(encodable(`the text of file ${quoted(path)}`, text));
    return new IgnitionFile(path, `data:,${encoded}`, options);
  }

  /**
   * A file with any bytes.
   *
   * @param path the absolute path on the node
   * @param base64 the bytes in base64 (RFC 4648, padded)
   * @param options mode, owner and whether to overwrite
   * @throws when the path is not absolute, the mode is not octal, or the bytes are not base64
   */
  public static fromBase64(path: string, base64: string, options: IgnitionFileOptions = {}): IgnitionFile {
    if (!/^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(base64)) {
      throw new Error(`the bytes of file ${quoted(path)} are not base64: use the letters of RFC 4648 without line ends, padded with '='.`);
    }
    return new IgnitionFile(path, `data:;base64,${base64}`, options);
  }

  /** Permissions in octal digits. */
  public readonly mode: string;
  private readonly user: string;
  private readonly group: string;
  private readonly overwrite: boolean;

  private constructor(
    /** The absolute path on the node. */
    public readonly path: string,
    private readonly source: string,
    options: IgnitionFileOptions,
  ) {
    nodePath('the path of a file', path);
    this.mode = octal(`mode of file ${quoted(path)}`, options.mode ?? '0644');
    this.user = oneLine(`user of file ${quoted(path)}`, options.user ?? 'root');
    this.group = oneLine(`group of file ${quoted(path)}`, options.group ?? 'root');
    this.overwrite = boolean(`overwrite of file ${quoted(path)}`, options.overwrite ?? true);
  }

  /**
   * The entry of `storage.files`.
   *
   * @internal
   */
  public _toJson(): { readonly [key: string]: unknown } {
    return {
      path: this.path,
      overwrite: this.overwrite,
      mode: Number.parseInt(this.mode, 8),
      user: { name: this.user },
      group: { name: this.group },
      contents: { source: this.source },
    };
  }

  /**
   * The properties of the file, to compare it with another one.
   *
   * @internal
   */
  public _claim(): { readonly [property: string]: unknown } {
    return { mode: this.mode.padStart(4, '0'), user: this.user, group: this.group, overwrite: this.overwrite, contents: [this.source] };
  }
}

function octal(property: string, value: string): string {
  if (!isFileMode(value)) {
    throw new Error(`${property} is ${quoted(value)}: use three or four octal digits such as '0644'.`);
  }
  return value;
}
