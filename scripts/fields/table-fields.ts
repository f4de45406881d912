import { includes, type Release, type ReleaseRange } from '../../lib/facts/release';
import { type FieldRow, type FieldRows, rowsOf } from '../../lib/services/field-table';

/** A table from property to field, and where its object and its properties are. */
export interface PlacedTable {
  /** The path of the object: `template.glanceAPIs.*`. Empty for the whole. */
  readonly at: string;

  /** The property that holds the properties: `apis.NAME`. Empty for properties of the construct. */
  readonly owner: string;

  readonly table: object;
}

/** A field that a property sets. */
export interface TableField {
  /** The path of the field. */
  readonly path: readonly string[];

  /** The property as users write it; that of the object if a class writes the field. */
  readonly property: string;

  /** The name of the property in its own interface. */
  readonly name: string;

  readonly row: FieldRow<never>;
  readonly ranges: readonly (ReleaseRange | undefined)[];
}

/** The fields of a table and of the tables below it. */
export function tableFields({ at, owner, table }: PlacedTable, ranges: readonly (ReleaseRange | undefined)[] = []): TableField[] {
  return Object.entries(table as Readonly<Record<string, FieldRows<never>>>).flatMap(([name, rows]) => rowsOf(rows).flatMap((row) => {
    const field = { path: steps(at, row.field), property: owner === '' ? name : `${owner}.${name}`, name, row, ranges: [...ranges, row.releases] };
    return row.fields === undefined ? [field] : below(field);
  }));
}

/** Whether a release has the field. */
export function isIn(release: Release, { ranges }: TableField): boolean {
  return ranges.every((range) => includes(range, release));
}

function below({ path, property, row, ranges }: TableField): TableField[] {
  const isList = row.values.type === 'list';
  const at = path.join('.') + (isList ? '[]' : '');
  const fields = tableFields({ at, owner: property + (isList ? '[]' : ''), table: row.fields! }, ranges);
  // Only structs have checks of their own; the fields of a class have no properties.
  return row.checks ? fields : fields.map((field) => ({ ...field, property }));
}

function steps(at: string, field: string): string[] {
  return [...at === '' ? [] : at.split('.'), ...field.split('.')];
}
