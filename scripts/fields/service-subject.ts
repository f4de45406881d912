import type { Subject } from './coverage';
import { declaredName, fieldNames } from './schema-names';
import { isIn, type PlacedTable, tableFields } from './table-fields';
import type { Release } from '../../lib/facts/release';
import type { SchemaNode } from '../../lib/schemas/schema';
import { schemaFor } from '../../lib/schemas/schema-for';

/** A service of the control plane, and what sets its fields. */
export interface ServiceCoverage {
  /** The field in `spec`, which is the name of the file too. */
  readonly id: string;

  /** The name of the service. */
  readonly name: string;

  readonly tables: readonly PlacedTable[];

  /** Properties, methods and classes that set fields without a table, by the name of the field. */
  readonly others: Readonly<Record<string, string>>;

  /** Why a field has no property although users could set it, by its name. */
  readonly untyped: Readonly<Record<string, string>>;

  /** Why users cannot set a field, by its name. */
  readonly unsettable: Readonly<Record<string, string>>;
}

/** The fields of a service as a subject of the tables. */
export function serviceSubject({ id, name, tables, others, untyped, unsettable }: ServiceCoverage): Subject {
  const fields = tables.flatMap((table) => tableFields(table));
  return {
    id,
    title: `The fields of ${name}`,
    noun: 'field',
    untyped,
    unsettable,
    names: (release) => fieldNames(serviceNode(id, release), (field) => Object.hasOwn(others, field)),
    typed: (release) => new Map([
      ...fields.filter((field) => isIn(release, field)).map(({ path, property }) => [declaredName(serviceNode(id, release), path) ?? path.join('.'), property] as const),
      ...Object.entries(others).filter(([field]) => declaredName(serviceNode(id, release), field.split('.')) !== undefined),
    ]),
  };
}

/** The schema of `spec.SERVICE`. */
export function serviceNode(id: string, release: Release): SchemaNode {
  return schemaFor(release, 'OpenStackControlPlane')!.at(['spec', id])!;
}
