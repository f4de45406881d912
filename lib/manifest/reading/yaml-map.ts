import type { MappingTagDefinition } from 'js-yaml';
import { jsYaml } from './js-yaml';
import { plainText } from '../../facts/text/quoting';
import { own } from '../../json';

type Fields = Record<string, unknown>;

/** The message about a name that the API server does not accept. */
export const NAME_PROBLEM = 'the name of a field is null, a list or an object';

/**
 * The tag of objects, as go-yaml builds them.
 *
 * The fields that a merge key (`<<`) adds replace those before it, and the fields after it replace those. In a list of objects to merge, the
 * first one wins. YAML itself lets every other field win.
 *
 * @see https://yaml.org/type/merge.html
 * @see https://github.com/kubernetes-sigs/yaml/blob/v1.6.0/goyaml.v2/decode.go
 */
export function kubernetesMap(): MappingTagDefinition<Fields, Fields> {
  const merge = new Merge();
  return jsYaml().defineMappingTag<Fields, Fields>('tag:yaml.org,2002:map', {
    create: () => ({}),
    addPair: (object, key, value) => {
      merge.adds(object, plainText(key));
      return addField(object, key, value);
    },
    has: (object, key) => (merge.isRunning ? merge.has(object, plainText(key)) : Object.hasOwn(object, plainText(key))),
    // Only a merge lists keys.
    keys: (object) => merge.keysOf(object),
    get: (object, key) => own(object, plainText(key)),
    identify: () => false,
  });
}

/** Adds a field to an object. Returns a message if the API server accepts no such name. */
function addField(object: Fields, key: unknown, value: unknown): string {
  if (key === null || typeof key === 'object') {
    return NAME_PROBLEM;
  }
  // An assignment would set the prototype.
  Object.defineProperty(object, plainText(key), { value, enumerable: true, configurable: true, writable: true });
  return '';
}

/** The merge that the parser runs, and the fields that it has added. */
class Merge {
  public isRunning = false;
  private readonly added = new WeakMap<Fields, Set<string>>();

  public* keysOf(object: Fields): Generator<string> {
    for (const key of Object.keys(object)) {
      // The parser adds the field before it asks for the next key.
      this.isRunning = true;
      yield key;
      this.isRunning = false;
    }
  }

  /** Whether an earlier object of the same merge has added the field. */
  public has(object: Fields, key: string): boolean {
    return this.added.get(object)?.has(key) ?? false;
  }

  /** Notes a new field. One that is not merged ends the merge. */
  public adds(object: Fields, key: string): void {
    if (this.isRunning) {
      this.added.set(object, (this.added.get(object) ?? new Set()).add(key));
    } else {
      this.added.delete(object);
    }
  }
}
