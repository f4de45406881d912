import { type Path, pathText } from '../../../facts/text/field-path';
import { isSecretOption, withoutSecrets } from '../../../facts/text/secrets';
import { isJsonObject } from '../../../json';
import { Fields } from '../../../manifest/fields';
import type { ManifestDocument } from '../../../manifest/source';
import { placeText } from '../places';
import type { Place } from '../rule';

/** The place and the value of a finding, for comparison with another version of the manifest. */
export interface FindingIdentity {
  /** The path with the names of list elements instead of their indices: `spec.extraMounts[v1].extraVol[].mounts[ceph]`. */
  readonly place: string;

  /**
   * A hash of the value at the place.
   *
   * @default - the value is absent, not a scalar, very long, or possibly a secret
   */
  readonly value?: string;
}

/** The maximum length of compared values. Longer ones are texts of many options. */
const LONGEST_VALUE = 1000;

/** The identities of places in one document. They stay the same when elements are added to a list, or lines to a text. */
export class Identities {
  private readonly root: Fields;
  private readonly lines = new Map<string, readonly string[]>();

  public constructor(private readonly document: ManifestDocument) {
    this.root = Fields.at(document, []);
  }

  /** The identity of a place. */
  public of(place: Place): FindingIdentity {
    const path = place.path.slice(this.document.root.length);
    const value = this.comparedValue(place, path);
    return { place: placeText(place, this.namedText(path)), ...value !== undefined && { value: hash(JSON.stringify(value)) } };
  }

  /** The path as text, with the name of each list element. An element without a name has empty brackets. */
  private namedText(path: Path): string {
    return pathText(path, (position) => {
      const element = this.root.get(...path.slice(0, position + 1));
      return isJsonObject(element) && typeof element.name === 'string' ? element.name : '';
    });
  }

  /** The value of the field or option at a place, unless it may be a secret: a hash of a weak password would reveal it. */
  private comparedValue({ option, line, lastLine }: Place, path: Path): unknown {
    const field = this.root.get(...path);
    const value = option === undefined ? field : this.linesOf(field, line, lastLine);
    const isSecret = this.document.kind === 'Secret' || isSecretOption(option ?? String(path.at(-1)));
    return isSecret || !isComparable(value) ? undefined : value;
  }

  /** The lines that set an option, without indentation. */
  private linesOf(text: unknown, line: number | undefined, lastLine = line): string | undefined {
    if (typeof text !== 'string' || line === undefined) {
      return undefined;
    }
    const lines = this.lines.get(text) ?? text.split(/\r\n|\r|\n/);
    this.lines.set(text, lines);
    return lines.slice(line - 1, lastLine).map((one) => one.trim()).join('\n');
  }
}

function isComparable(value: unknown): boolean {
  return typeof value === 'string' ? value.length <= LONGEST_VALUE && withoutSecrets(value) === value : typeof value === 'number' || typeof value === 'boolean';
}

/** A hash of a text, as 16 hexadecimal digits: two polynomials of its characters. */
function hash(text: string): string {
  return [1_000_003, 999_983].map((factor) => polynomial(text, factor).toString(16).padStart(8, '0')).join('');
}

/** The largest prime below 2^32. Its product with the factors is a safe integer. */
const MODULUS = 4_294_967_291;

function polynomial(text: string, factor: number): number {
  return Array.from(text).reduce((sum, character) => (sum * factor + (character.codePointAt(0) as number)) % MODULUS, 1);
}
