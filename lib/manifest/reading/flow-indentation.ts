import type { Event } from 'js-yaml';

/** How much text is read again: a multiple of its length, and a constant for short ones. */
const REREADING = { times: 8, more: 128 * 1024 };

/** A line that begins with a closing bracket, with the blanks before. */
const CLOSING_LINE = /^[ \t]*(?=[\]}])/gm;

/** A marker between documents, which ends no bracket. */
const MARKER = /^(---|\.\.\.)(?=[ \t\r\n]|$)/;

/**
 * The YAML events of a text with lines in brackets that begin to the left of the block around them, such as a closing bracket below the
 * name of its field. The parser refuses such lines as YAML 1.2 does, but kubectl and the API server accept them.
 *
 * A line break in brackets is the same as a blank, so the line joins the one before it. All offsets stay.
 *
 * @param text the text
 * @param parse the parser
 * @throws what the parser throws for the text, unless joined lines solve it
 */
export function eventsWithBrackets(text: string, parse: (text: string) => Event[]): Event[] {
  try {
    return parse(text);
  } catch (error) {
    const events = refusedPosition(error) === undefined ? undefined : eventsOfJoinedLines(text, parse);
    if (events === undefined) {
      throw error;
    }
    return events;
  }
}

function eventsOfJoinedLines(text: string, parse: (text: string) => Event[]): Event[] | undefined {
  const closing = Array.from(text.matchAll(CLOSING_LINE), ({ index, 0: blanks }) => gapBefore(text, index + blanks.length));
  let gaps = closing.filter((gap) => gap !== undefined);
  const tried = new Set(gaps.map(({ end }) => end));
  for (let budget = REREADING.times * text.length + REREADING.more; budget > 0; budget -= text.length) {
    try {
      const events = parse(withoutBreaks(text, gaps));
      const others = outsideOfTexts(gaps, events);
      if (others.length === gaps.length) {
        return events;
      }
      gaps = others;
    } catch (error) {
      const position = refusedPosition(error);
      const gap = position === undefined ? undefined : gapBefore(text, position);
      // A gap that was given up is in a text, which the parser refuses rightly.
      if (gap === undefined || tried.has(gap.end)) {
        return undefined;
      }
      tried.add(gap.end);
      gaps = [...gaps, gap].sort((left, right) => left.start - right.start);
    }
  }
  return undefined;
}

/** Blanks, line breaks and comments before the first character of a line. */
interface Gap {
  readonly start: number;
  readonly end: number;
}

/** Where a line begins too far to the left; `undefined` for any other error. */
function refusedPosition(error: unknown): number | undefined {
  const { reason, mark } = error as { readonly reason?: string; readonly mark?: { readonly position: number } };
  return reason === 'deficient indentation' ? mark?.position : undefined;
}

function gapBefore(text: string, end: number): Gap | undefined {
  let start = end;
  while (start > 0 && /[ \t\r\n]/.test(text[start - 1])) {
    start -= 1;
  }
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const comment = commentIn(text.slice(lineStart, start));
  const from = comment === undefined ? start : lineStart + comment;
  return MARKER.test(text.slice(end, end + 4)) || !/[\r\n]/.test(text.slice(from, end)) ? undefined : { start: from, end };
}

/** Where the comment at the end of a line begins. Quotes are taken to end in their line. */
function commentIn(line: string): number | undefined {
  let quote = '';
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index];
    const isFirst = index === 0 || ' \t,:[{'.includes(line[index - 1]);
    if (quote !== '') {
      index += character === '\\' && quote === '"' ? 1 : 0;
      quote = character === quote ? '' : quote;
    } else if (character === '#' && (index === 0 || ' \t'.includes(line[index - 1]))) {
      return index;
    } else if (isFirst && (character === '"' || character === "'")) {
      quote = character;
    }
  }
  return undefined;
}

function withoutBreaks(text: string, gaps: readonly Gap[]): string {
  const parts: string[] = [];
  let written = 0;
  for (const { start, end } of gaps) {
    parts.push(text.slice(written, Math.max(start, written)), ' '.repeat(Math.max(end - Math.max(start, written), 0)));
    written = Math.max(end, written);
  }
  return parts.join('') + text.slice(written);
}

/** The gaps that are in no scalar. There, a line break is more than a blank. */
function outsideOfTexts(gaps: readonly Gap[], events: readonly Event[]): Gap[] {
  const texts = events.flatMap((event) => ('valueStart' in event ? [{ start: event.valueStart, end: event.valueEnd }] : []))
    .sort((left, right) => left.start - right.start);
  let next = 0;
  return gaps.filter(({ start, end }) => {
    while (next < texts.length && texts[next].end <= start) {
      next += 1;
    }
    return next === texts.length || texts[next].start >= end;
  });
}
