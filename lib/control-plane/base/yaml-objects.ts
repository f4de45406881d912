import { characterName, HIDDEN_LINE_BREAK } from '../../facts/text/yaml-text';
import { isJsonObject, JsonObject } from '../../json';
import type * as Parse from '../../manifest/reading/parse';
import type * as Split from '../../manifest/reading/split';

/** The objects of a text. */
export interface YamlObjects {
  readonly objects: readonly JsonObject[];

  /** What the API server refuses, but kubectl does not: messages with their places. */
  readonly problems: readonly string[];
}

/**
 * The objects of a YAML or JSON text with any number of documents, parsed as Kubernetes parses them. The items of a `List` count
 * as objects. Empty documents do not. Of two fields of one name, the last one counts, as for kubectl.
 *
 * @param origin the source of the text in error messages
 * @throws when a document is not valid YAML, or not an object
 */
export function yamlObjects(text: string, origin: string): YamlObjects {
  const problems: string[] = [];
  const values = [...splitter().splitStream(text)].flatMap(({ start, end }) => {
    const lineOf = (position: number): number => text.slice(0, start + position).split('\n').length;
    return valuesOf(text.slice(start, end), (position, message) => `${origin}, line ${lineOf(position)}: ${message}`, problems);
  });
  const objects = values.filter((value) => value !== null && value !== undefined)
    .flatMap((value, index) => itemsOf(value, `document ${index + 1} of ${origin}`));
  return { objects, problems };
}

type MessageOf = (position: number, message: string) => string;

function valuesOf(text: string, messageOf: MessageOf, problems: string[]): unknown[] {
  const { DuplicateKeyError, parseValues, parseLastValues } = parser();
  try {
    refuseHiddenBreaks(text);
    return parseValues(text);
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) {
      throw located(error, messageOf);
    }
    problems.push(messageOf(error.position, error.message));
    return parseLastValues(text);
  }
}

/** The parser reads the character as the end of a line, but in a block of text the API server keeps it. */
function refuseHiddenBreaks(document: string): void {
  const hidden = splitter().isReadAsJson(document) ? null : HIDDEN_LINE_BREAK.exec(document);
  if (hidden) {
    throw new (parser().ParseError)(`contains ${characterName(hidden[0])}. Remove the character, or write it as an escape sequence.`, hidden.index);
  }
}

function located(error: unknown, messageOf: MessageOf): unknown {
  return error instanceof parser().ParseError ? new Error(messageOf(error.position, error.message)) : error;
}

function itemsOf(value: unknown, origin: string): JsonObject[] {
  if (!isJsonObject(value)) {
    throw new Error(`${origin} is not an object with apiVersion and kind. Remove it.`);
  }
  const isList = typeof value.kind === 'string' && value.kind.endsWith('List') && Array.isArray(value.items);
  return isList ? (value.items as unknown[]).flatMap((item, index) => itemsOf(item, `item ${index + 1} in ${origin}`)) : [value];
}

// Load the parser on demand, because most programs do not use such a base.
function parser(): typeof Parse {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('../../manifest/reading/parse') as typeof Parse;
}

function splitter(): typeof Split {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('../../manifest/reading/split') as typeof Split;
}
