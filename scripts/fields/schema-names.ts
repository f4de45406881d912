import type { SchemaNode } from '../../lib/schemas/schema';

/**
 * The names of the fields that hold values below a node: `quotas.imageCountTotal`. An entry of a map of objects is `*`, an element of a list
 * of objects is `[]`.
 *
 * @param isOneField whether everything below a field counts as one
 */
export function fieldNames(node: SchemaNode, isOneField: (name: string) => boolean = () => false, name = ''): string[] {
  const below = isOneField(name) ? [] : childrenOf(node, name);
  return below.length === 0 ? [name] : below.flatMap(([childName, child]) => fieldNames(child, isOneField, childName));
}

/** The name of the field at a path of concrete names: `glanceAPIs.default.type` is `glanceAPIs.*.type`. Undefined if the node has no such field. */
export function declaredName(node: SchemaNode, path: readonly string[], name = ''): string | undefined {
  const [step, ...rest] = path;
  if (step === undefined) {
    return name;
  }
  const listed = step.endsWith('[]');
  const plain = listed ? step.slice(0, -2) : step;
  const field = node.field(plain);
  const child = listed ? field?.items : field;
  const shown = node.fieldNames.includes(plain) ? step : '*';
  return child && declaredName(child, rest, joined(name, shown));
}

function childrenOf(node: SchemaNode, name: string): (readonly [string, SchemaNode])[] {
  const entries = node.additional && isObject(node.additional) ? [[joined(name, '*'), node.additional] as const] : [];
  const elements = node.items && isObject(node.items) ? [[`${name}[]`, node.items] as const] : [];
  return [...node.fieldNames.map((field) => [joined(name, field), node.field(field)!] as const), ...entries, ...elements];
}

function isObject({ facts }: SchemaNode): boolean {
  return facts.type === 'object';
}

function joined(name: string, field: string): string {
  return name === '' ? field : `${name}.${field}`;
}
