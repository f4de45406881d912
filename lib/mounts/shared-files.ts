import { canonicalJson, isJsonObject, objectAt } from '../json';

/** A file in a volume, and the key of its content. */
export interface FileItem {
  readonly key: string;
  readonly path: string;
}

/** The files from one Secret: all keys, or only `items`. `files` lists the files that the contributor needs. */
export interface SecretFiles {
  readonly secretName: string;
  readonly items?: readonly FileItem[];
  readonly files: readonly string[];
}

/** The files from Secrets in one directory: a Secret volume for one Secret, or a projected volume for several. */
export class SharedFiles {
  public constructor(private readonly secrets: readonly SecretFiles[]) {}

  /**
   * The files of both.
   *
   * @throws when a file of one would hide a file of the other
   */
  public with(other: SharedFiles): SharedFiles {
    return new SharedFiles(other.secrets.reduce(withSecret, this.secrets));
  }

  /** The volume source, as a pod specification has it. */
  public source(): object {
    const [first, ...others] = this.secrets;
    if (others.length === 0) {
      return { secret: { secretName: first.secretName, ...items(first) } };
    }
    return { projected: { sources: this.secrets.map((secret) => ({ secret: { name: secret.secretName, ...items(secret) } })) } };
  }

  /** Whether a volume in the manifest of a base provides all of the Secrets. */
  public isIn(volume: object): boolean {
    const held = secretsOf(volume).map(canonicalJson);
    return this.secrets.every((secret) => held.includes(canonicalJson({ name: secret.secretName, ...items(secret) })));
  }
}

function withSecret(secrets: readonly SecretFiles[], secret: SecretFiles): readonly SecretFiles[] {
  secrets.forEach((other) => refuseClash(other, secret));
  const twin = secrets.find((other) => other.secretName === secret.secretName && (other.items === undefined) === (secret.items === undefined));
  return twin ? secrets.map((other) => (other === twin ? merged(other, secret) : other)) : [...secrets, secret];
}

function refuseClash(left: SecretFiles, right: SecretFiles): void {
  const clash = left.files.find((file) => right.files.includes(file) && origin(left, file) !== origin(right, file));
  if (clash !== undefined) {
    throw new Error(`${origin(left, clash)} and ${origin(right, clash)} both become the file '${clash}' in one directory: `
      + 'give each cluster a unique name (its files are NAME.conf and NAME.client.USER.keyring), or use another mountPath.');
  }
}

function origin(secret: SecretFiles, file: string): string {
  const key = secret.items?.find((item) => item.path === file)?.key ?? file;
  return `key '${key}' of Secret '${secret.secretName}'`;
}

function merged(left: SecretFiles, right: SecretFiles): SecretFiles {
  const known = left.items?.map(({ path }) => path);
  return {
    secretName: left.secretName,
    ...(left.items && right.items && { items: [...left.items, ...right.items.filter(({ path }) => !known?.includes(path))] }),
    files: [...new Set([...left.files, ...right.files])],
  };
}

function items(secret: SecretFiles): { items?: object[] } {
  return secret.items ? { items: secret.items.map(({ key, path }) => ({ key, path })) } : {};
}

// The Secrets in a volume of either kind, each with only its name and items. Other fields, such as permissions, hide no file.
function secretsOf(volume: object): object[] {
  const { secret, projected } = volume as { readonly secret?: unknown; readonly projected?: unknown };
  const sources = isJsonObject(projected) && Array.isArray(projected.sources) ? projected.sources as unknown[] : [];
  const projections = sources.map((source) => objectAt(source, 'secret')).filter((source) => source !== undefined);
  return [
    ...(isJsonObject(secret) ? [{ name: secret.secretName, items: secret.items }] : []),
    ...projections.map((source) => ({ name: source.name, items: source.items })),
  ];
}
