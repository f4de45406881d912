import type { Schema } from 'js-yaml';
import { jsYaml } from './js-yaml';
import { kubernetesMap } from './yaml-map';
import { isBase64 } from '../../facts/kubernetes/data-objects';

/**
 * The types of YAML values in Kubernetes: YAML 1.1 as go-yaml parses it. `yes`, `on` and `y` are booleans, and `0640` is an octal
 * number. Dates and `1:30` stay strings. A tag that the API server does not know has no effect.
 *
 * @see https://github.com/kubernetes-sigs/yaml/blob/master/goyaml.v2/resolve.go
 */
export function kubernetesTypes(): Schema {
  return types ??= makeTypes();
}

let types: Schema | undefined;

const INTEGER = /^[-+]?(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|0[0-7]*|[1-9][0-9]*)$/;
const FLOAT = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
const TIMESTAMP = /^\d{4}-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|1\d|2[0-8])(?:[Tt]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[-+]\d\d:\d\d)|[ ]\d\d:\d\d:\d\d(?:\.\d{1,9})?)?$/;

/** Integers of so many digits are exact. Longer ones may exceed the range of the API server. */
const SAFE_DIGITS = 12;

const SMALLEST = -(2n ** 63n);
const LARGEST = 2n ** 64n - 1n;

function makeTypes(): Schema {
  const yaml = jsYaml();
  const digits = [...'-+.0123456789'];
  const number = (name: string, read: (source: string) => number | undefined) => yaml.defineScalarTag<number>(`tag:yaml.org,2002:${name}`, {
    implicit: true,
    implicitFirstChars: digits,
    resolve: (source) => read(source) ?? yaml.NOT_RESOLVED,
    identify: () => false,
  });
  const map = kubernetesMap();
  const binary = yaml.defineScalarTag<string>('tag:yaml.org,2002:binary', { resolve: readBinary, identify: () => false });
  const timestamp = yaml.defineScalarTag<string>('tag:yaml.org,2002:timestamp', {
    resolve: (source) => (TIMESTAMP.test(source) ? source : yaml.NOT_RESOLVED), identify: () => false,
  });
  const others = ['!', 'tag:'].flatMap((tagName) => [yaml.strTag, yaml.seqTag, map].map((tag) => ({ ...tag, tagName, matchByTagPrefix: true })));
  return new yaml.Schema([
    yaml.strTag, yaml.seqTag, map, yaml.nullYaml11Tag, yaml.boolYaml11Tag, yaml.mergeTag,
    number('int', readInteger), number('float', readFloat), binary, timestamp, ...others,
  ]);
}

function readInteger(source: string): number | undefined {
  const plain = source.replace(/_/g, '');
  if (!INTEGER.test(plain)) {
    return undefined;
  }
  const digits = plain.replace(/^[-+]/, '').replace(/^0(?=[0-7])/, '0o');
  if (digits.length <= SAFE_DIGITS) {
    return plain.startsWith('-') ? 0 - Number(digits) : Number(digits);
  }
  const value = plain.startsWith('-') ? -BigInt(digits) : BigInt(digits);
  return value >= SMALLEST && value <= LARGEST ? Number(value) : undefined;
}

/** The text whose bytes are given in base64. @throws if they are not */
function readBinary(source: string): string {
  if (!isBase64(source)) {
    throw new RangeError('a value with the tag !!binary is not base64');
  }
  return new TextDecoder().decode(Uint8Array.from(atob(source.replace(/\s/g, '')), (character) => character.charCodeAt(0)));
}

/** The most digits of a number with a point that the API server writes as it reads them. It reads names as 32-bit numbers. */
const NAME_DIGITS = 6;

/** Whether a name without quotes is no number, or one that the API server writes as JavaScript does. */
export function isNumberWithOneName(source: string): boolean {
  const plain = source.replace(/_/g, '');
  const integer = /^[-+.\d]/.test(source) ? readInteger(source) : undefined;
  if (integer !== undefined || !FLOAT.test(plain)) {
    return integer === undefined || Number.isSafeInteger(integer);
  }
  const value = Number(plain);
  const isShort = String(Math.abs(value)).replace('.', '').length <= NAME_DIGITS + Number(Math.abs(value) < 1);
  const isPlain = value === 0 ? Object.is(value, 0) : Math.abs(value) < 10 ** NAME_DIGITS && Math.abs(value) >= 1e-4;
  return !Number.isFinite(value) || (isShort && isPlain);
}

/** A number that is too large stays text. */
function readFloat(source: string): number | undefined {
  const plain = source.replace(/_/g, '');
  const value = FLOAT.test(plain) ? Number(plain) : infinite(source);
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

/** @throws for an infinite number, because the API server rejects it */
function infinite(source: string): undefined {
  if (/^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/.test(source)) {
    throw new RangeError(`${source} is a number that JSON does not have`);
  }
}
