import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { MachinePool } from './machine-pool';
import { quoted } from '../facts/text/quoting';
import type { JsonObject } from '../json';
import { canonicalJson } from '../json';

interface Claim {
  readonly owner: string;
  readonly content: JsonObject;
}

const OF_CHARTS = new WeakMap<Chart, Map<string, Claims>>();

/**
 * The files, units and names that the MachineConfigs of one pool in one chart claim. The machine-config operator merges all of
 * them into one configuration, and the last one wins silently. Here, two claims that differ are an error.
 */
export class Claims {
  /** The claims of a pool in the chart of `scope`. */
  public static of(scope: IConstruct, pool: MachinePool): Claims {
    const pools = entry(OF_CHARTS, Chart.of(scope), () => new Map<string, Claims>());
    return entry(pools, pool.name, () => new Claims());
  }

  private readonly claims = new Map<string, Claim>();

  /**
   * Adds a claim.
   *
   * @param thing the claimed thing, such as `file '/etc/iscsi/iscsid.conf'`
   * @param owner the path of the construct that claims it
   * @param content the properties of the thing; an error shows the values that are text, numbers or booleans
   * @throws when an earlier claim of the same thing has other content
   */
  public add(thing: string, owner: string, content: JsonObject): void {
    const earlier = entry(this.claims, thing, () => ({ owner, content }));
    const differing = [...new Set([...Object.keys(earlier.content), ...Object.keys(content)])]
      .filter((property) => canonicalJson(earlier.content[property]) !== canonicalJson(content[property]));
    if (differing.length > 0) {
      const how = differing.map((property) => difference(property, earlier.content[property], content[property])).join(', ');
      throw new Error(`[${owner}] ${thing} conflicts with [${earlier.owner}]: ${how}. `
        + 'Change the name or path of one, or give both the same content. If a store or back-end brings one of them, set its bringNodeServices to false.');
    }
  }

  /** Forgets what a construct was the first to claim. */
  public forget(owner: string): void {
    [...this.claims].filter(([, claim]) => claim.owner === owner).forEach(([thing]) => this.claims.delete(thing));
  }
}

function difference(property: string, earlier: unknown, later: unknown): string {
  const shown = [earlier, later].every((value) => typeof value !== 'object');
  return shown ? `${property} is ${quoted(later)} here and ${quoted(earlier)} there` : property;
}

function entry<K extends object | string, V>(map: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
