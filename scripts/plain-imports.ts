/**
 * Rewrites what `cdk8s import` generates into types that hold a manifest as it is.
 *
 * The importer renames fields to its own idea of camel case (`glanceAPIs` becomes `glanceApIs`), and renames them back when the
 * object is written. What a patch adds is lost on the way back, and an overlay cannot use the types at all. Here a field has the
 * name of the CustomResourceDefinition, so nothing needs converting:
 *
 * - a property gets the name from its `@schema` tag
 * - the functions `toJson_…` and the methods `toJson()` are removed
 * - an enum becomes a union of its values, and a class for "integer or string" becomes `number | string`
 * - `any` becomes `unknown`
 */
export function plainImports(source: string): string {
  return source
    .replace(/\n\/\*\*\n \* Converts an object of type [^]*?\n\/\* eslint-enable [^\n]*\n/g, '')
    .replace(/\n  \/\*\*\n   \* Renders the object to Kubernetes JSON\.\n[^]*?\n  }\n(?=}\n)/g, '')
    .replace(/\.\.\.toJson_\w+\((\w+)\)/g, '...$1')
    .replace(/(@schema [^\n#]+#(\S+)\n   \*\/\n  readonly )\w+(?=\?)/g, (_all, before: string, name: string) => `${before}${propertyName(name)}`)
    .replace(/export enum (\w+) {\n([^}]*)}/g, (_all, name: string, members: string) => `export type ${name} = ${valuesOf(members).join(' | ')};`)
    .replace(/export class (\w+) {\n  public static from[^]*?\n}\n/g, 'export type $1 = number | string;\n')
    .replace(/(?<=public static manifest\([^)]*\): )any/g, '{ readonly [field: string]: unknown }')
    .replace(/\bany\b/g, 'unknown')
    .replace(/\n \*\n \*\n(?= \* @schema)/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
}

function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`;
}

function valuesOf(members: string): string[] {
  return [...members.matchAll(/= "([^"]*)"/g)].map(([, value]) => `'${value}'`);
}
