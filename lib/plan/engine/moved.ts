import type { FoundEffect } from './effect';
import { differencesAt } from './fields';
import type { ObjectPair } from './objects';
import { changesText } from './shown';
import type { Path } from '../../facts/text/field-path';

/**
 * The consequence of any change below a field of a control plane, if there is a change.
 *
 * @param subject what it happens to
 * @param what what happens, as the beginning of a sentence
 */
export function movedAt(object: ObjectPair, path: Path, subject: string, what: string): FoundEffect[] {
  const changes = differencesAt(object, path);
  return changes.length === 0 ? [] : [{ subject, message: `${what}: ${changesText(changes, 1)}.`, explains: [{ object, path }] }];
}
