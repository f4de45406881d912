/**
 * What cdk8s writes differently from what a reader of YAML reads. `test/oracles/yaml` compares the readers.
 *
 * The API server and kubectl read YAML 1.1 by `sigs.k8s.io/yaml`, and Ansible by PyYAML. cdk8s writes it by the package `yaml`, whose lines
 * end only at `\n` and `\r`, and which escapes few characters.
 *
 * @see https://yaml.org/spec/1.1/#b-char
 * @see https://github.com/kubernetes-sigs/yaml/blob/v1.6.0/goyaml.v2/resolve.go
 */
import { pathText, type Path } from './field-path';
import { escapedText, quotedShort } from './quoting';
import { Passed } from '../../json';

/** The characters that end a line in YAML 1.1, but not in most editors and parsers. */
export const HIDDEN_LINE_BREAK: RegExp = /[\u0085\u2028\u2029]/;

/** The characters that a YAML stream may not contain. The readers reject the whole file. Control characters before U+0020 are left out. */
export const FORBIDDEN_IN_YAML: RegExp = /[\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const CHARACTER = new RegExp(`\\ufeff|${HIDDEN_LINE_BREAK.source}|${FORBIDDEN_IN_YAML.source}`);
const KEYWORD = /^(?:=|<<)$/;
const NUMBER = /^[-+]?0(?:[oO][0-7_]+|X[0-9a-fA-F_]+|B[01_]+)$/;
const BLANKS = /^[ \n]+$/;
const HAZARD = new RegExp(`\\t|${[CHARACTER, KEYWORD, NUMBER, BLANKS].map(({ source }) => source).join('|')}`);

/** A text that a reader of YAML reads differently than cdk8s wrote it. */
export interface YamlHazard {
  /** What the readers make of it, as the rest of a sentence about the text. */
  readonly reason: string;

  /** What to write, as a sentence. */
  readonly fix: string;
}

/** A name or value in an object that a reader of YAML reads differently than cdk8s writes it. */
export interface UnwritableValue extends YamlHazard {
  readonly path: Path;

  /** The value as a message shows it. */
  readonly subject: string;
}

/** The names and values in an object that a reader of YAML reads differently than cdk8s writes them. */
export function unwritableValues(value: unknown, path: Path = []): UnwritableValue[] {
  switch (typeof value) {
    case 'string': return found(path, value, yamlHazard(value));
    case 'number': return Number.isFinite(value) && !String(value).includes('e') ? [] : [{ path, subject: String(value), ...EXPONENT }];
    case 'object': return value === null || WRITABLE.has(value) ? [] : unwritableContents(value, path);
    default: return [];
  }
}

/** The objects and lists in which every name and value is read as it is written. */
const WRITABLE = new Passed();

function unwritableContents(value: object, path: Path): UnwritableValue[] {
  const isList = Array.isArray(value);
  const unwritable = Object.entries(value).flatMap(([name, inner]) => [
    ...isList ? [] : found([...path, name], name, yamlHazard(name)),
    ...unwritableValues(inner, [...path, isList ? Number(name) : name]),
  ]);
  if (unwritable.length === 0) {
    WRITABLE.add(value);
  }
  return unwritable;
}

/** The name of a field or value, and what the readers make of it, as a sentence. */
export function unwritableText({ path, subject, reason, fix }: UnwritableValue): string {
  return `${escapedText(pathText(path))}: ${subject} ${reason}. ${fix}`;
}

/** Why a text that cdk8s writes is read differently. `undefined` if every reader reads the same text. */
export function yamlHazard(text: string): YamlHazard | undefined {
  return HAZARD.test(text) ? hazardOf(text) : undefined;
}

/** The code of a character and what it does in YAML, as a message shows it. */
export function characterName(character: string): string {
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (HIDDEN_LINE_BREAK.test(character)) {
    return `${code}, which ends the line for the API server and PyYAML`;
  }
  return character === '\ufeff' ? `${code}, a byte order mark, which readers of YAML drop` : `${code}, which YAML does not allow`;
}

/** PyYAML reads a number with an exponent and without a decimal point as text, and JSON has no infinite numbers. */
const EXPONENT: YamlHazard = { reason: 'is not a number for every reader of YAML', fix: 'Write another number.' };

function found(path: Path, text: string, hazard: YamlHazard | undefined): UnwritableValue[] {
  return hazard === undefined ? [] : [{ path, subject: quotedShort(text), ...hazard }];
}

function hazardOf(text: string): YamlHazard | undefined {
  const character = CHARACTER.exec(text)?.[0];
  if (character !== undefined) {
    return { reason: `contains ${characterName(character)}`, fix: 'Remove the character.' };
  }
  if (KEYWORD.test(text)) {
    return { reason: 'is a keyword of YAML 1.1, which PyYAML rejects', fix: 'Write another text.' };
  }
  if (NUMBER.test(text)) {
    return { reason: 'is a number for the API server, not a text', fix: 'Write another text.' };
  }
  if (BLANKS.test(text)) {
    return text.includes(' ') && text.includes('\n') ? { reason: 'consists of blanks and line breaks, and readers of YAML drop the blanks', fix: 'Remove them.' } : undefined;
  }
  return tabHazard(text);
}

function tabHazard(text: string): YamlHazard | undefined {
  if (!text.includes('\n')) {
    return { reason: 'contains a tab in a text of one line, which PyYAML rejects', fix: 'Use blanks, or end the text with a line break.' };
  }
  return /^\n*\t/.test(text) ? { reason: 'begins with a tab, which the API server rejects in a text of several lines', fix: 'Remove the tab.' } : undefined;
}
