import type { Event, ScalarEvent } from 'js-yaml';
import type { Refusal } from './refusal';
import { type NodeEvent, type Parent, walk } from './walk';
import { jsYaml } from '../js-yaml';
import { isNumberWithOneName } from '../yaml-types';

/** The most characters of a name with its colon, unless a question mark introduces the name. */
const LONGEST_NAME = 1024;

const ANCHOR = /^[\w-]+$/;
const TAG = /^(?!!!$)(?:[\w\-;/?:@&=+$.!~*'()<>,]|%[0-9a-fA-F]{2})+$/;

/** Escape sequences of which go-yaml reads all but the first group. */
const ESCAPE = /\\(?:(\/|u[dD][89a-fA-F]|U0000[dD][89a-fA-F]|U(?!000|0010))|[^])/g;

/** Why a name or a value is refused. */
export function nodeRefusal(source: string, events: readonly Event[]): Refusal | undefined {
  return walk(events, (event, parent, isName) => propertyRefusal(source, event) ?? contentRefusal(source, event, parent, isName));
}

function contentRefusal(source: string, event: NodeEvent, parent: Parent, isName: boolean): Refusal | undefined {
  const { SCALAR, MAPPING } = jsYaml().EVENT_ID;
  if (event.type === SCALAR) {
    parent.nameEnd = isName ? event.valueEnd : parent.nameEnd;
    return event.valueStart < 0 ? undefined : scalarRefusal(source, event, parent, isName);
  }
  const isBlock = event.type === MAPPING && event.style === jsYaml().COLLECTION_STYLE.BLOCK;
  return isBlock && parent.isMapping && parent.nameEnd !== undefined && !/[\r\n]/.test(source.slice(parent.nameEnd, event.start))
    ? { message: 'has two names on one line, which the API server rejects. Write the second one on the next line, with more indentation.', position: event.start }
    : undefined;
}

/** Why the anchor, the alias or the tag of a node is refused. */
function propertyRefusal(source: string, event: NodeEvent): Refusal | undefined {
  const { anchorStart, anchorEnd } = event;
  if (anchorStart >= 0 && !(ANCHOR.test(source.slice(anchorStart, anchorEnd)) && !'[{'.includes(source[anchorEnd] ?? ' '))) {
    return { message: 'has an anchor or alias with other characters than letters, digits, - and _, which the API server rejects. Rename it.', position: anchorStart };
  }
  if (!('tagStart' in event) || event.tagStart < 0) {
    return undefined;
  }
  return TAG.test(source.slice(event.tagStart, event.tagEnd)) && /\s|^$/.test(source[event.tagEnd] ?? '') ? undefined
    : { message: 'has a tag without a blank after it, or with characters that the API server rejects. Remove the tag.', position: event.tagStart };
}

function scalarRefusal(source: string, event: ScalarEvent, parent: Parent, isName: boolean): Refusal | undefined {
  const { PLAIN, DOUBLE_QUOTED } = jsYaml().SCALAR_STYLE;
  const { style, fast, valueStart, valueEnd } = event;
  const ofEscapes = style === DOUBLE_QUOTED && !fast ? escapeRefusal(source.slice(valueStart, valueEnd), valueStart) : undefined;
  const ofBrackets = style === PLAIN && parent.isFlow ? flowRefusal(source, valueStart, valueEnd, isName) : undefined;
  return ofEscapes ?? ofBrackets ?? (isName ? nameRefusal(source, event) : undefined);
}

function escapeRefusal(text: string, start: number): Refusal | undefined {
  for (const { 1: refused, index } of text.matchAll(ESCAPE)) {
    if (refused !== undefined) {
      return {
        message: 'has an escape sequence in double quotes that the API server rejects: \\/, or \\u with half a surrogate pair. Write the character itself.',
        position: start + index,
      };
    }
  }
  return undefined;
}

/** Text without quotes in brackets, which go-yaml ends at other characters. */
function flowRefusal(source: string, start: number, end: number, isName: boolean): Refusal | undefined {
  const endsWithColon = isName && source[end] === ':' && '[]{},'.includes(source[end + 1] ?? ' ');
  return source[start] === ':' || endsWithColon || source.slice(start, end).includes('?')
    ? { message: 'has text without quotes in brackets that the API server reads differently, because it contains ? or touches a colon. Put the text in quotes.', position: start }
    : undefined;
}

function nameRefusal(source: string, event: ScalarEvent): Refusal | undefined {
  const { PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED } = jsYaml().SCALAR_STYLE;
  const { style, tagStart, anchorStart, valueStart, valueEnd } = event;
  const isQuoted = style === SINGLE_QUOTED || style === DOUBLE_QUOTED;
  if (style === PLAIN && tagStart < 0 && !isNumberWithOneName(source.slice(valueStart, valueEnd))) {
    return { message: 'has a field whose name is a number that the API server writes differently or rejects. Put the name in quotes.', position: valueStart };
  }
  const start = Math.min(...[tagStart, anchorStart - 1, valueStart - Number(isQuoted)].filter((offset) => offset >= 0));
  const colon = style === PLAIN || isQuoted ? colonAfter(source, valueEnd + Number(isQuoted)) : undefined;
  if (colon === undefined || isIntroduced(source, start)) {
    return undefined;
  }
  const isLong = colon - start > LONGEST_NAME && Array.from(source.slice(start, colon)).length > LONGEST_NAME;
  return isLong || /[\r\n]/.test(source.slice(start, colon))
    ? { message: `has a field whose name is longer than ${LONGEST_NAME} characters or a line, which the API server rejects. Shorten the name.`, position: valueStart }
    : undefined;
}

/** The offset of the colon after a name. `undefined` for a name in brackets without a value. */
function colonAfter(source: string, end: number): number | undefined {
  const sign = /\s*/y;
  sign.lastIndex = end;
  sign.test(source);
  return source[sign.lastIndex] === ':' ? sign.lastIndex : undefined;
}

/** Whether a question mark precedes a name. */
function isIntroduced(source: string, start: number): boolean {
  return /\?\s+$/.test(source.slice(Math.max(0, start - 40), start));
}
