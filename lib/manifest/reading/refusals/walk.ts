import type { AliasEvent, Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import { jsYaml } from '../js-yaml';

/** The event of a value or a name. */
export type NodeEvent = AliasEvent | MappingEvent | ScalarEvent | SequenceEvent;

/** An open document, list or object. */
export interface Parent {
  readonly isMapping: boolean;

  /** Whether it is in brackets, or in something in brackets. */
  readonly isFlow: boolean;

  /** The offset of the innermost list or object without brackets. -1 for a document. */
  readonly blockStart: number;

  /** The number of nodes so far. */
  count: number;

  /** The offset after the last name. */
  nameEnd?: number;
}

/** What a walk does with a node. It ends the walk by a result. */
export type Visit<T> = (event: NodeEvent, parent: Parent, isName: boolean) => T | undefined;

/** Visits the names and values of documents in order, until a visit has a result. */
export function walk<T>(events: readonly Event[], visit: Visit<T>, leave?: () => void): T | undefined {
  const { DOCUMENT, POP, MAPPING, SEQUENCE } = jsYaml().EVENT_ID;
  const { FLOW } = jsYaml().COLLECTION_STYLE;
  const open: Parent[] = [];
  for (const event of events) {
    const parent = open[open.length - 1];
    if (event.type === POP) {
      open.pop();
      leave?.();
    } else if (event.type === DOCUMENT) {
      open.push({ isMapping: false, isFlow: false, blockStart: -1, count: 0 });
    } else {
      const result = visit(event, parent, parent.isMapping && parent.count % 2 === 0);
      if (result !== undefined) {
        return result;
      }
      parent.count++;
      if (event.type === MAPPING || event.type === SEQUENCE) {
        const isFlow = event.style === FLOW;
        const blockStart = isFlow ? parent.blockStart : event.start;
        open.push({ isMapping: event.type === MAPPING, isFlow: parent.isFlow || isFlow, blockStart, count: 0 });
      }
    }
  }
  return undefined;
}
