import type { Schema } from 'js-yaml';
import { jsYaml } from './js-yaml';

/**
 * The types of plain YAML scalars in Kubernetes: YAML 1.1 as go-yaml parses it. `yes`, `on` and `y` are booleans, and `0640` is an octal
 * number. Dates and `1:30` stay strings.
 *
 * @see https://github.com/kubernetes-sigs/yaml/blob/master/goyaml.v2/resolve.go
 */
export function kubernetesTypes(): Schema {
  return types ??= makeTypes();
}

let types: Schema | undefined;

const INTEGER = /^[-+]?(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]*|[1-9][0-9]*)$/;
const FLOAT = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;

function makeTypes(): Schema {
  const yaml = jsYaml();
  const digits = [...'-+.0123456789'];
  const number = (name: string, read: (source: string) => number | undefined) => yaml.defineScalarTag<number>(`tag:yaml.org,2002:${name}`, {
    implicit: true,
    implicitFirstChars: digits,
    resolve: (source) => read(source) ?? yaml.NOT_RESOLVED,
    identify: () => false,
  });
  return new yaml.Schema([
    yaml.strTag, yaml.seqTag, yaml.mapTag, yaml.nullYaml11Tag, yaml.boolYaml11Tag, yaml.mergeTag,
    number('int', readInteger), number('float', readFloat),
  ]);
}

function readInteger(source: string): number | undefined {
  const plain = source.replace(/_/g, '');
  return INTEGER.test(plain) ? signed(plain, (digits) => Number(/^0[0-7]+$/.test(digits) ? `0o${digits}` : digits)) : undefined;
}

function readFloat(source: string): number | undefined {
  const plain = source.replace(/_/g, '');
  return FLOAT.test(plain) ? Number(plain) : infinite(source);
}

function signed(text: string, read: (digits: string) => number): number {
  const digits = text.replace(/^[-+]/, '');
  return text.startsWith('-') ? 0 - read(digits) : read(digits);
}

function infinite(source: string): number | undefined {
  if (/^\.(nan|NaN|NAN)$/.test(source)) {
    return Number.NaN;
  }
  return /^[-+]?\.(inf|Inf|INF)$/.test(source) ? signed(source, () => Number.POSITIVE_INFINITY) : undefined;
}
