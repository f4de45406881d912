import type { PatchPart } from './merge-patch';
import type { Path } from '../../facts/text/field-path';
import { isJsonObject, type JsonObject } from '../../json';

/** An operation of a JSON patch. */
interface Operation extends JsonObject {
  readonly op: string;

  /** A JSON pointer: `/spec/glance/template`. */
  readonly path: string;
}

/** A value that an operation sets, and its path in the part. */
interface Origin {
  readonly path: Path;

  /** The index of the operation. */
  readonly operation: number;
}

type Container = Record<string, unknown> | unknown[];

/** Whether a document is a JSON patch: a list of operations with `op` and `path`. */
export function isJsonPatch(value: unknown): value is readonly Operation[] {
  return Array.isArray(value) && value.length > 0 && value.every((element) => isJsonObject(element) && typeof element.op === 'string' && typeof element.path === 'string');
}

/** The steps of the paths of a JSON patch. */
export function patchedPaths(operations: readonly Operation[]): string[][] {
  return operations.map(({ path }) => stepsOf(path));
}

/**
 * What a JSON patch sets: the values of its operations at their paths. Lists contain only the elements that it sets.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6902
 */
export function jsonPatch(operations: readonly Operation[]): PatchPart {
  const builder = new PartBuilder();
  operations.forEach(({ op, path, value }, index) => {
    if ((op === 'add' || op === 'replace') && value !== undefined) {
      builder.set(stepsOf(path), value, index);
    }
  });
  return { object: builder.object, patch: { locate: (path) => builder.locate(path) } };
}

/** The steps of a JSON pointer. */
function stepsOf(pointer: string): string[] {
  return pointer.split('/').slice(1).map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** Builds an object from values at paths. */
class PartBuilder {
  private readonly root: Record<string, unknown> = {};
  private readonly origins: Origin[] = [];

  /** The positions of the elements of lists, by the index in the pointer. */
  private readonly positions = new Map<unknown[], Map<string, number>>();

  public get object(): JsonObject {
    return this.root;
  }

  public set(steps: readonly string[], value: unknown, operation: number): void {
    if (steps.length === 0) {
      Object.assign(this.root, isJsonObject(value) ? structuredClone(value) : {});
      this.origins.push({ path: [], operation });
      return;
    }
    const path: Array<string | number> = [];
    let container: Container = this.root;
    for (const [index, step] of steps.entries()) {
      const name = Array.isArray(container) ? this.position(container, step) : step;
      path.push(name);
      container = this.put(container, name, index === steps.length - 1 ? structuredClone(value) : undefined, steps[index + 1]);
    }
    this.origins.push({ path, operation });
  }

  /** The path in the patch of a path in the part: in the value of an operation, or the operation itself. */
  public locate(path: Path): Path {
    const [inside] = this.origins.filter((origin) => isPrefix(origin.path, path))
      .sort((left, right) => right.path.length - left.path.length || right.operation - left.operation);
    if (inside) {
      return [inside.operation, 'value', ...path.slice(inside.path.length)];
    }
    const below = this.origins.find((origin) => isPrefix(path, origin.path));
    return below === undefined ? [] : [below.operation, 'path'];
  }

  /** Puts a value, or a container for the next step if there is no value, and returns what is there. */
  private put(container: Container, name: string | number, value: unknown, next: string | undefined): Container {
    const fields = container as Record<string | number, unknown>;
    const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const isKnown = value === undefined && typeof known === 'object' && known !== null;
    const inner = isKnown ? known : value ?? (next !== undefined && /^(-|\d+)$/.test(next) ? [] : {});
    Object.defineProperty(fields, name, { value: inner, configurable: true, enumerable: true, writable: true });
    return inner as Container;
  }

  /** The position of an element: `-` means a new one. */
  private position(list: unknown[], step: string): number {
    const positions = this.positions.get(list) ?? new Map<string, number>();
    this.positions.set(list, positions);
    const position = step === '-' ? list.length : positions.get(step) ?? list.length;
    positions.set(step, position);
    return position;
  }
}

function isPrefix(prefix: Path, path: Path): boolean {
  return prefix.length <= path.length && prefix.every((step, index) => step === path[index]);
}
