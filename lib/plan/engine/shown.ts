import type { Difference } from './differences';
import { pathText } from '../../facts/text/field-path';
import { escapedShort, listed, plainText, quotedShort } from '../../facts/text/quoting';
import { isSecretField, isSecretOption } from '../../facts/text/secrets';
import { isJsonObject, type JsonObject } from '../../json';
import type { EffectiveConfig } from '../../manifest/effective-config';
import { isSecret } from '../../rules/engine/words';

/** What stands for a value that is not shown. */
export const NOT_SHOWN = 'a value that is not shown';

/** The most changes that one sentence lists. */
const MOST_CHANGES = 6;

/** A value of a field in words. Secrets, and contents of files and texts, are not shown. */
export function shownValue(value: unknown, field: string, isContent: boolean): string {
  if (value === undefined) {
    return 'nothing';
  }
  if (isContent || isLong(value) || (isSecretField(field) && typeof value !== 'boolean' && !isJsonObject(value))) {
    return NOT_SHOWN;
  }
  if (isJsonObject(value) && !isFlat(value)) {
    return `an object with ${listed(Object.keys(value).slice(0, MOST_CHANGES).map((name) => escapedShort(name)), 'and')}`;
  }
  return typeof value === 'string' ? quotedShort(value) : Array.isArray(value) ? listText(value) : escapedShort(plainText(value));
}

/** Changes of fields in words, with paths from a given length on. */
export function changesText(differences: readonly Difference[], from: number): string {
  const texts = differences.slice(0, MOST_CHANGES).map((difference) => `${pathText(difference.path.slice(from))} ${changeText(difference, String(difference.path.at(-1)))}`);
  return [...texts, ...differences.length > MOST_CHANGES ? [`${differences.length - MOST_CHANGES} more`] : []].join('; ');
}

/** A list in words: its elements if they are plain values. */
function listText(list: readonly unknown[]): string {
  return list.every((element) => typeof element !== 'object') ? escapedShort(plainText(list)) : `a list of ${list.length}`;
}

/** A change of a value in words: `from 1 to 3`. */
export function changeText({ old, new: later }: Pick<Difference, 'old' | 'new'>, field: string, isContent: boolean = false): string {
  if (old === undefined) {
    return `is now ${shownValue(later, field, isContent)}`;
  }
  return later === undefined ? `is gone (was ${shownValue(old, field, isContent)})`
    : `changes from ${shownValue(old, field, isContent)} to ${shownValue(later, field, isContent)}`;
}

/** An option that two configurations set differently. */
export interface OptionChange {
  readonly section: string;
  readonly name: string;

  /** The value as the message may show it. `undefined` if the option is not set. */
  readonly old: string | undefined;

  /** The value as the message may show it. `undefined` if the option is not set. */
  readonly new: string | undefined;
}

/** The options that differ between two configurations, without secrets. */
export function optionChanges(old: EffectiveConfig | undefined, later: EffectiveConfig | undefined): OptionChange[] {
  const sections = [...new Set([old, later].flatMap((config) => config?.sectionNames() ?? []))];
  return sections.flatMap((section) => {
    const names = [...new Set([old, later].flatMap((config) => config?.options(section).map(({ name }) => name) ?? []))];
    return names.filter((name) => old?.find(section, name)?.rawValue !== later?.find(section, name)?.rawValue)
      .map((name) => ({ section, name, old: shownOption(old, section, name), new: shownOption(later, section, name) }));
  });
}

/** Changes of options in words: `[ceph] rbd_store_pool changes from 'a' to 'b'`. */
export function optionChangesText(changes: readonly OptionChange[]): string {
  const texts = changes.slice(0, MOST_CHANGES).map(({ section, name, old, new: later }) => `[${escapedShort(section)}] ${escapedShort(name)} ${optionChangeText(old, later)}`);
  return [...texts, ...changes.length > MOST_CHANGES ? [`${changes.length - MOST_CHANGES} more`] : []].join('; ');
}

function optionChangeText(old: string | undefined, later: string | undefined): string {
  if (old === undefined || later === undefined) {
    return old === undefined ? `is now ${later}` : 'is gone';
  }
  return `changes from ${old} to ${later}`;
}

function shownOption(config: EffectiveConfig | undefined, section: string, name: string): string | undefined {
  const option = config?.find(section, name);
  if (option === undefined) {
    return undefined;
  }
  // A continuation line may be the rest of a secret.
  return isSecret({ option }) || isSecretOption(name) || option.rawValue.includes('\n') ? NOT_SHOWN : quotedShort(option.rawValue);
}

/** Whether an object has only a few settings, none of them secret, such as a node selector. */
function isFlat(object: JsonObject): boolean {
  const entries = Object.entries(object);
  return entries.length <= 3 && entries.every(([name, value]) => typeof value !== 'object' && !isLong(value) && !isSecretField(name));
}

/** Whether a value is the content of a file or a text, rather than a setting. */
function isLong(value: unknown): boolean {
  return typeof value === 'string' && (value.includes('\n') || value.startsWith('data:'));
}

/** The value that an option has in a configuration, in words: not that of a secret or of an option in a Secret. */
export function optionText(config: EffectiveConfig | undefined, section: string, name: string, otherwise?: unknown): string {
  return shownOption(config, section, name) ?? settingText(name, otherwise);
}

/** The value of an option in words, unless it is a secret. */
export function settingText(name: string, value: unknown): string {
  if (value === undefined || value === null) {
    return 'nothing';
  }
  return isSecretOption(name) || isLong(value) ? NOT_SHOWN : quotedShort(plainText(value));
}
