import type { EditPlan } from './edit';
import type { Place, RawFinding } from './rule';
import { escapedText, quotedShort, withBoundedWords } from '../../facts/text/quoting';
import { HIDDEN, isBareLine, isHarmless, isSecretField, isSecretOption, withoutSecrets } from '../../facts/text/secrets';
import { Fields } from '../../manifest/fields';
import { dataOf } from '../../manifest/secrets';
import type { ManifestDocument } from '../../manifest/source';

/** The shortest secret that is hidden outside of quotes. A shorter one would take letters out of words. */
const SHORTEST = 7;

/** The fields of a Secret with its contents. */
const SECRET_DATA: ReadonlyArray<string | number> = ['data', 'stringData'];

/** The characters of a long value that messages show before they cut it. */
const SHOWN = 57;

/** Removes secrets from the findings about one document: the value at the place of the finding, and what looks like a secret. */
export class Redaction {
  private readonly lines = new Map<string, readonly string[]>();

  public constructor(private readonly document: ManifestDocument) {}

  /** The finding with texts that may be printed. An edit that contains a secret is left out. */
  public of<T extends RawFinding>(finding: T): T {
    const { message, fix, edit, place } = finding;
    const secrets = this.secretsAt(place);
    const kept = edit !== undefined && isPrintable(edit, secrets) ? edit : undefined;
    return { ...finding, message: shown(message, secrets), fix: shown(fix, secrets), edit: kept };
  }

  /** The secrets at a place, the longest first. */
  private secretsAt({ path, option, line, lastLine }: Place): string[] {
    const secrets = line === undefined ? this.secretField(path) : this.secretLines(path, option, line, lastLine ?? line);
    const distinct = new Set(secrets.map((secret) => secret.trim()).filter((secret) => !isHarmless(secret)));
    return [...distinct].sort((left, right) => right.length - left.length);
  }

  private secretField(path: Place['path']): string[] {
    const value = Fields.at(this.document, []).get(...path.slice(this.document.root.length));
    return typeof value === 'string' && (this.isSecretData(path) || isSecretField(String(path.at(-1)))) ? [value] : [];
  }

  /** The values in the lines of an option. A bare line, with an option before it or without, may be the rest of a secret. */
  private secretLines(path: Place['path'], option: string | undefined, first: number, last: number): string[] {
    const lines = this.linesOf(path).slice(first - 1, last);
    const isSecret = this.isSecretData(path) || (option !== undefined && isSecretOption(option));
    return lines.flatMap((line, index) => {
      const sign = line.search(/[=:]/);
      const isAssignment = sign >= 0 && index === 0 && !/^\s/.test(line);
      if (isAssignment) {
        return isSecret ? [line.slice(sign + 1)] : [];
      }
      return isSecret || isBareLine(line) ? [line, line.split(/[=:]/)[0]] : [];
    });
  }

  private linesOf(path: Place['path']): readonly string[] {
    const key = JSON.stringify(path);
    const lines = this.lines.get(key) ?? this.textAt(path).split(/\r\n|\r|\n/);
    this.lines.set(key, lines);
    return lines;
  }

  private textAt(path: Place['path']): string {
    if (this.isSecretData(path)) {
      return dataOf(this.document).find(({ key }) => key === path.at(-1))?.text ?? '';
    }
    const text = Fields.at(this.document, []).get(...path.slice(this.document.root.length));
    return typeof text === 'string' ? text : '';
  }

  private isSecretData(path: Place['path']): boolean {
    return this.document.kind === 'Secret' && SECRET_DATA.includes(path[this.document.root.length]);
  }
}

/** A message without secrets and without long words: each finding repeats the name of its section. */
function shown(text: string, secrets: readonly string[]): string {
  return withoutSecrets(withBoundedWords(hidden(text, secrets)));
}

function printable(text: string, secrets: readonly string[]): string {
  return withoutSecrets(hidden(text, secrets));
}

function hidden(text: string, secrets: readonly string[]): string {
  return secrets.flatMap(formsOf).reduce((rest, form) => rest.replaceAll(form, form.startsWith('\'') ? `'${HIDDEN}'` : HIDDEN), text);
}

/** A secret as messages may show it: in quotes, escaped, or cut. */
function formsOf(secret: string): string[] {
  const bare = secret.replace(/^(["'])(.*)\1$/s, '$2');
  const forms = [secret, bare].flatMap((value) => [value, escapedText(value), ...value.length > SHOWN ? [escapedText(value.slice(0, SHOWN))] : []]);
  return [...[secret, bare].map(quotedShort), ...forms.filter(({ length }) => length >= SHORTEST)];
}

function isPrintable({ text }: EditPlan, secrets: readonly string[]): boolean {
  return printable(text, secrets) === text;
}
