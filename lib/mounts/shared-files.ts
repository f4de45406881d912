/** Files that one Secret brings: its name, the file for each key where keys are renamed, and the files that are counted on. */
export interface SecretFiles {
  readonly secretName: string;
  readonly items?: { readonly [key: string]: string };
  readonly files: readonly string[];
}

/** Files that several Secrets bring into one directory: a plain Secret volume for one of them, a projection for several. */
export class SharedFiles {
  public constructor(private readonly secrets: readonly SecretFiles[]) {}

  public with(other: SharedFiles): SharedFiles {
    return new SharedFiles(other.secrets.reduce(added, this.secrets));
  }

  public source(): object {
    const [first, ...others] = this.secrets;
    if (others.length === 0) {
      return { secret: { secretName: first.secretName, ...items(first) } };
    }
    return { projected: { sources: this.secrets.map((secret) => ({ secret: { name: secret.secretName, ...items(secret) } })) } };
  }
}

function added(secrets: readonly SecretFiles[], secret: SecretFiles): readonly SecretFiles[] {
  const others = secrets.filter((other) => other.secretName !== secret.secretName);
  const clash = others.flatMap((other) => other.files.filter((file) => secret.files.includes(file)).map((file) => ({ file, other })))[0];
  if (clash) {
    throw new Error(`Secret '${clash.other.secretName}' and Secret '${secret.secretName}' both bring the file '${clash.file}' into one directory: `
      + 'give each cluster a name of its own (its files are NAME.conf and NAME.client.USER.keyring), or another mountPath.');
  }
  return secrets.some((other) => other.secretName === secret.secretName)
    ? secrets.map((other) => (other.secretName === secret.secretName ? united(other, secret) : other))
    : [...secrets, secret];
}

// A Secret that is needed whole by one is mounted whole for both.
function united(left: SecretFiles, right: SecretFiles): SecretFiles {
  return {
    secretName: left.secretName,
    ...(left.items && right.items && { items: { ...left.items, ...right.items } }),
    files: [...new Set([...left.files, ...right.files])],
  };
}

function items(secret: SecretFiles): { items?: object[] } {
  return secret.items ? { items: Object.entries(secret.items).map(([key, path]) => ({ key, path })) } : {};
}
