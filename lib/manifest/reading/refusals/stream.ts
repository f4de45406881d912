import type { Event } from 'js-yaml';
import type { Refusal } from './refusal';
import { jsYaml } from '../js-yaml';

/** A line that kubectl takes for the start of a document, and refuses because of what follows the marker. */
const FILLED_MARKER = /(?<![^\n])---(?![ \t]+#|[ \t]*\r?(?:\n|$))/;

const EMPTY_LINES = '(?:[ \\t]*(?:#.*)?[\\r\\n])*';

/** A text that begins with a marker after blanks, with a directive, or with the marker of the end of a document. */
const INDENTED_MARKER = new RegExp(`^${EMPTY_LINES}[ \\t]+---(?=\\s|$)`);
const DIRECTIVE = new RegExp(`^${EMPTY_LINES}[ \\t]*%`);
const LEADING_END = new RegExp(`^${EMPTY_LINES}\\.\\.\\.(?=\\s|$)`);

/** A byte order mark at the start of a line. The API server drops it, but the parser takes it for a part of a name. */
const BYTE_ORDER_MARK = /(?<=[\r\n])\ufeff/;

/** Blanks of Unicode before a brace. kubectl takes the text for JSON, which does not have them. */
const LEADING_BLANK = /^[\t\n\v\f\r ]*[^\S\t\n\v\f\r ]\s*\{/;

const END = /^\.\.\.(?=\s|$)/m;

/**
 * Why the lines around documents are refused: markers and directives.
 *
 * @param text the text, in which kubectl looks for markers
 * @param source the text with line feeds in place of hidden line breaks
 * @param events what the parser found in it
 */
export function streamRefusal(text: string, source: string, events: readonly Event[]): Refusal | undefined {
  const marker = FILLED_MARKER.exec(text);
  if (marker) {
    return { message: 'has text after the marker --- on the same line, which kubectl rejects. Move the text to the next line.', position: marker.index };
  }
  if (INDENTED_MARKER.test(source)) {
    return { message: 'has blanks before the marker --- of its start, which the API server takes for text. Remove the blanks.', position: source.indexOf('---') };
  }
  const mark = BYTE_ORDER_MARK.exec(source);
  if (mark) {
    return { message: 'has U+FEFF, a byte order mark, at the start of a line. Remove the character.', position: mark.index };
  }
  if (LEADING_BLANK.test(source)) {
    return { message: 'begins with a blank of Unicode before a brace, which kubectl rejects. Remove the blank.', position: 0 };
  }
  if (DIRECTIVE.test(source)) {
    return { message: 'has a directive (a line that begins with %), which kubectl rejects. Remove the line.', position: source.indexOf('%') };
  }
  if (LEADING_END.test(source)) {
    return { message: 'begins with the marker ... of the end of a document, which kubectl rejects. Remove the line.', position: source.search(END) };
  }
  return hasEndBeforeContent(events)
    ? { message: 'has content after the marker ... of its end, which kubectl ignores. Write --- instead of ... before it.', position: source.search(END) }
    : undefined;
}

/** Whether a document follows another one that the marker `...` ends, without a marker of its own. */
function hasEndBeforeContent(events: readonly Event[]): boolean {
  const documents = events.filter((event) => event.type === jsYaml().EVENT_ID.DOCUMENT);
  return documents.some(({ explicitStart }, index) => index > 0 && !explicitStart);
}
