import type { Event } from 'js-yaml';
import type { Refusal } from './refusal';
import { walk } from './walk';
import { jsYaml } from '../js-yaml';

const MESSAGE = 'has anchors whose aliases are nearly all of its content, which the API server rejects as excessive. Replace the aliases by their values.';

/** Why the aliases of a text are refused: they stand for too much of what it contains. */
export function aliasRefusal(source: string, events: readonly Event[]): Refusal | undefined {
  const { ALIAS } = jsYaml().EVENT_ID;
  return events.some(({ type }) => type === ALIAS) ? new Decoding(source).refusal(events) : undefined;
}

/** Counts as the decoder of go-yaml does: each name and value once, and those of an anchor again for each alias. */
class Decoding {
  /** The nodes so far, with the document itself. */
  private decoded = 1;

  /** Those of them that an alias repeats. */
  private repeated = 0;

  private readonly sizes = new Map<string, number>();
  private readonly open: Array<{ readonly anchor?: string; readonly before: number }> = [];

  public constructor(private readonly source: string) {}

  public refusal(events: readonly Event[]): Refusal | undefined {
    const { ALIAS, SCALAR } = jsYaml().EVENT_ID;
    this.open.push({ before: 0 });
    return walk(events, (event, _, isName) => {
      // The name of a merge key is not decoded.
      const before = isName && event.type === SCALAR && this.source.slice(event.valueStart, event.valueEnd) === '<<' ? this.decoded : this.decoded++;
      const anchor = event.anchorStart < 0 ? undefined : this.source.slice(event.anchorStart, event.anchorEnd);
      if (event.type === ALIAS) {
        return this.repeat(anchor ?? '', event.anchorStart);
      }
      if (event.type === SCALAR) {
        this.close({ anchor, before });
      } else {
        this.open.push({ anchor, before });
      }
      return undefined;
    }, () => this.close(this.open.pop() ?? { before: 0 }));
  }

  private repeat(anchor: string, position: number): Refusal | undefined {
    const size = this.sizes.get(anchor) ?? 0;
    this.decoded += size;
    this.repeated += size;
    const isExcessive = this.repeated > 100 && this.decoded > 1000 && this.repeated / this.decoded > allowedRatio(this.decoded);
    return isExcessive ? { message: MESSAGE, position } : undefined;
  }

  private close({ anchor, before }: { readonly anchor?: string; readonly before: number }): void {
    if (anchor !== undefined) {
      this.sizes.set(anchor, this.decoded - before);
    }
  }
}

/** @see https://github.com/yaml/go-yaml/blob/v2.4.2/decode.go (`allowedAliasRatio`) */
function allowedRatio(decoded: number): number {
  const [low, high] = [400_000, 4_000_000];
  return decoded >= high ? 0.1 : 0.99 - 0.89 * Math.max(0, (decoded - low) / (high - low));
}
