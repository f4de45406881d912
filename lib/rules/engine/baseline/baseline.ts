import type { Finding } from '../finding';
import type { FindingIdentity } from './identity';

/** A known finding, without what changes when other parts of its manifest change. */
export interface BaselineEntry extends FindingIdentity, Pick<Finding, 'rule' | 'kind' | 'namespace' | 'name' | 'message'> {}

/** Findings, divided by whether a baseline has them. */
export interface Compared {
  /** The findings that the baseline does not have. */
  readonly added: readonly Finding[];

  /** The findings that the baseline has as well. */
  readonly inherited: readonly Finding[];
}

/** The entry of a finding in a baseline. It contains no secret: neither a message nor the identity does. */
export function baselineEntry({ rule, kind, namespace, name, identity, message }: Finding): BaselineEntry {
  return { rule, kind, namespace, name, ...identity, message };
}

/**
 * Compares findings with a baseline.
 *
 * A finding is inherited if the baseline has a finding of the same rule at the same place of the same object, with the same value or the
 * same message. Each entry matches one finding, so a second finding at the same place is an added one.
 *
 * @param objectOf the identity of the object of a finding or an entry; by default its kind, namespace and name
 */
export function compareWithBaseline(
  findings: readonly Finding[], baseline: readonly BaselineEntry[], objectOf: (object: ObjectIdentity) => string = identityOfObject,
): Compared {
  const keysOf = (entry: BaselineEntry): EntryKeys => entryKeys(entry, objectOf(entry));
  const known = new KnownFindings(baseline, keysOf);
  const keys = new Map(findings.map((finding) => [finding, keysOf(baselineEntry(finding))]));
  const inherited = new Set(findings.filter((finding) => known.take(keys.get(finding)?.message)));
  findings.filter((finding) => !inherited.has(finding) && known.take(keys.get(finding)?.value)).forEach((finding) => inherited.add(finding));
  return { added: findings.filter((finding) => !inherited.has(finding)), inherited: findings.filter((finding) => inherited.has(finding)) };
}

/** The fields of findings and entries that identify their object. */
export type ObjectIdentity = Pick<Finding, 'kind' | 'namespace' | 'name'>;

function identityOfObject({ kind, namespace, name }: ObjectIdentity): string {
  return `${kind} ${namespace} ${name}`;
}

/** Two keys of a finding. Findings are the same if one of the keys is equal. */
interface EntryKeys {
  readonly message: string;
  readonly value?: string;
}

function entryKeys({ rule, place, value, message }: BaselineEntry, object: string): EntryKeys {
  const key = `${rule} ${object} ${place}`;
  return { message: `${key}: ${withoutNumbers(message)}`, ...value !== undefined && { value: `${key} = ${value}` } };
}

/** A message without the numbers of lines and list elements, which change with other parts of the manifest. */
function withoutNumbers(message: string): string {
  return message.replace(/\bline \d+/g, 'line').replace(/\[\d+\]/g, '[]');
}

/** The entries of a baseline that no finding has matched yet. */
class KnownFindings {
  private readonly left: Set<BaselineEntry>;
  private readonly entries = new Map<string, BaselineEntry[]>();

  public constructor(baseline: readonly BaselineEntry[], keysOf: (entry: BaselineEntry) => EntryKeys) {
    this.left = new Set(baseline);
    for (const entry of this.left) {
      Object.values(keysOf(entry)).forEach((key: string) => this.add(key, entry));
    }
  }

  /** Removes one entry with a key. Returns whether there was one. */
  public take(key: string | undefined): boolean {
    const entries = key === undefined ? [] : this.entries.get(key) ?? [];
    for (let entry = entries.pop(); entry; entry = entries.pop()) {
      if (this.left.delete(entry)) {
        return true;
      }
    }
    return false;
  }

  private add(key: string, entry: BaselineEntry): void {
    const entries = this.entries.get(key) ?? [];
    entries.push(entry);
    this.entries.set(key, entries);
  }
}
